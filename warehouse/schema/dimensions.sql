-- The dimensions. Surrogate keys are given by the models; key -1 is the unknown member.
-- No primary-key or unique index on purpose: uniqueness is a warehouse check (docs/decisions/0005).
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
    project_id        bigint
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
    load_key          bigint not null
);
create table if not exists dim_document (
    document_key     bigint not null,
    document_sha256  varchar not null,
    document_name    varchar not null,
    byte_count       bigint,
    load_key         bigint not null,
    source_name      varchar,
    taken_back_load_key  bigint
);
-- What each source last delivered under each of its own ids: for a folder the path, for a database the row's key.
create table if not exists dim_submission (
    source_name      varchar not null,
    submission_id    varchar not null,
    document_sha256  varchar,
    byte_count       bigint,
    modified_at      timestamp,
    is_withdrawn     boolean not null,
    load_key         bigint not null
);
-- How far each source has been read; moves in the same transaction as what was read.
create table if not exists dim_source_mark (
    source_name  varchar not null,
    mark         varchar not null,
    load_key     bigint not null
);
-- Every run the ledger knows of, also those that loaded nothing; written anew by each load.
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

