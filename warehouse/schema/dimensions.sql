-- The dimensions. Surrogate keys are given by the models; key -1 is the unknown member.
-- No primary-key or unique index on purpose: uniqueness is a warehouse check (docs/decisions/0005).
-- dim_date: which days are there?
-- meaning: 日历
-- column date_key: 日期的键，年月日八位数，-1 为未填；例 20221231
-- column calendar_date: 日期；空值 未填（键为 -1）；例 2022-12-31
-- column calendar_year: 日历年；单位 年；空值 未填（键为 -1）；例 2022
-- column month_no: 月份；单位 月；空值 未填（键为 -1）；例 12
-- column quarter_no: 季度；单位 季；空值 未填（键为 -1）；例 4
create table if not exists dim_date (
    date_key        integer not null,
    calendar_date   date,
    calendar_year   integer,
    month_no        integer,
    quarter_no      integer
);
create table if not exists dim_department (
    department_key   bigint not null,
    department_name  varchar not null,
    load_key         bigint not null
);
create table if not exists dim_implementing_unit (
    implementing_unit_key   bigint not null,
    implementing_unit_name  varchar not null,
    load_key                bigint not null
);
-- SCD 2: a changed name, department or category gives a new row of the same project_id, the durable key;
-- valid_to_at is NULL on the row in force.
create table if not exists dim_project (
    project_key       bigint not null,
    department_key    bigint not null,
    project_name      varchar not null,
    project_category  varchar,
    valid_from_at     timestamp not null,
    valid_to_at       timestamp,
    is_current        boolean not null,
    load_key          bigint not null,
    project_id        bigint,
    form_facts        varchar
);
create table if not exists dim_indicator_category (
    category_key   bigint not null,
    level1         varchar not null,
    level2         varchar not null,
    category_code  varchar,
    sort_order     integer not null,
    valid_from_year  integer,
    valid_to_year    integer
);
create table if not exists dim_indicator (
    indicator_key   bigint not null,
    indicator_name  varchar not null,
    load_key        bigint not null
);
create table if not exists dim_measure_unit (
    measure_unit_key  bigint not null,
    unit              varchar not null,
    load_key          bigint not null
);
create table if not exists dim_funding_line (
    funding_line_key  bigint not null,
    line_code         varchar not null,
    funding_scope     varchar not null,
    load_key          bigint not null,
    line_name         varchar
);
create table if not exists dim_document (
    document_key     bigint not null,
    document_sha256  varchar not null,
    document_name    varchar not null,
    byte_count       bigint,
    load_key         bigint not null,
    source_name      varchar,
    taken_back_load_key  bigint,
    source_facts     varchar
);
-- What each source last delivered under each of its own ids: for a folder the path, for a database the row's key.
create table if not exists dim_submission (
    source_name      varchar not null,
    submission_id    varchar not null,
    document_sha256  varchar,
    byte_count       bigint,
    modified_at      timestamp,
    is_withdrawn     boolean not null,
    load_key         bigint not null,
    source_facts     varchar
);
-- How far each source has been read; moves in the same transaction as what was read.
create table if not exists dim_source_mark (
    source_name  varchar not null,
    mark         varchar not null,
    load_key     bigint not null
);
-- Every run the ledger knows of, also those that loaded nothing; written anew by each load.
-- dim_run: which runs does the ledger know of?
-- meaning: 运行
-- column run_id: 运行的编号；例 20221231T101400123Z-ebd3
-- column job: 作业或命令；例 nightly
-- column outcome: 结果：done 完成、quarantined 有隔离、failed 失败、refused 被占用、stopped 已停止、interrupted 中断、skipped 跳过、missed 错过；例 done
-- column why: 由何而来：manual 手工、schedule 按时、catch_up 补跑、retry 重试、recovery 接手；空值 没有运行；例 schedule
-- column attempt: 第几次尝试；例 1
-- column due_at: 应运行的时刻；单位 UTC，不带时区；空值 手工运行没有；例 2022-12-30 17:30:00
-- column recorded_at: 记下的时刻；单位 UTC，不带时区；例 2022-12-30 17:30:02
-- column started_at: 开始时刻；单位 UTC，不带时区；空值 没有开始；例 2022-12-31 10:14:00
-- column ended_at: 结束时刻；单位 UTC，不带时区；空值 没有结束；例 2022-12-30 17:31:00
-- column run_by: 由谁运行；例 root@server
-- column exit_code: 退出码：0 完成、1 失败、2 用法或设置有误、3 有隔离、4 被占用；空值 没有结束；例 0
-- column load_id: 这次运行所做的加载；空值 没有加载；例 20221231T101400123Z
-- column reason: 失败、跳过等的原因；空值 没有原因可说；例 另一次加载正在进行
-- column read_count: 读过的文件数；单位 个；例 2
-- column loaded_count: 入库的申报表数；单位 份；例 20
-- column unchanged_count: 未变的申报表数；单位 份；例 20
-- column refused_count: 隔离的数；单位 份；例 0
-- column stages: 各步用时；单位 秒；例 读取 1.250
create table if not exists dim_run (
    run_id           varchar not null,
    job              varchar not null,
    outcome          varchar not null,
    why              varchar,
    attempt          integer not null,
    due_at           timestamp,
    recorded_at      timestamp not null,
    started_at       timestamp,
    ended_at         timestamp,
    run_by           varchar not null,
    exit_code        integer,
    load_id          varchar,
    reason           varchar,
    read_count       bigint not null,
    loaded_count     bigint not null,
    unchanged_count  bigint not null,
    refused_count    bigint not null,
    stages           varchar not null
);
create table if not exists dim_load (
    load_key           bigint not null,
    load_id            varchar not null,
    started_at         timestamp,
    program_version    varchar,
    document_count     integer,
    declaration_count  integer,
    new_count          integer,
    revised_count      integer,
    unchanged_count    integer,
    quarantined_count  integer,
    load_kind          varchar,
    undone_load_id     varchar,
    returned_count     integer,
    withdrawn_count    integer,
    restored_count     integer,
    taken_back_count   integer,
    listing_sha256     varchar
);

