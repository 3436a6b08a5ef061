-- The facts. Grain, key and unit stand in the model that fills each (models/core).
create table if not exists fct_declaration (
    declaration_key        bigint not null,
    department_key         bigint not null,
    implementing_unit_key  bigint not null,
    project_key            bigint not null,
    document_key           bigint not null,
    load_key               bigint not null,
    fiscal_year            integer not null,
    project_category       varchar,
    version_no             integer not null,
    is_current             boolean not null,
    valid_from_at          timestamp not null,
    valid_to_at            timestamp,
    start_date_key         integer not null,
    end_date_key           integer not null,
    overall_goal           varchar,
    annual_goal            varchar,
    goal_period            varchar,
    form_no                integer not null,
    page_no                integer,
    line_no                integer,
    content_hash           varchar not null,
    opened_as              varchar,
    closed_as              varchar,
    closed_load_key        bigint,
    closed_by              varchar,
    closed_reason          varchar,
    claimed_by             varchar,
    cell_count             integer,
    head_cell_count        integer,
    label_cell_count       integer,
    name_cell_count        integer,
    target_cell_count      integer,
    side_cell_count        integer,
    furniture_cell_count   integer,
    unclaimed_cell_count   integer,
    inferred_count         integer,
    doubt_count            integer,
    year_from              varchar,
    department_from        varchar,
    project_from           varchar,
    unit_from              varchar,
    form_kind              varchar,
    execution_rate_printed    varchar,
    execution_weight_printed  varchar,
    execution_score_printed   varchar
);
create table if not exists fct_indicator_actual (
    declaration_key  bigint not null,
    row_no           integer not null,
    actual_printed   varchar,
    actual_value     decimal(24, 6),
    actual_unit      varchar,
    weight_printed   varchar,
    score_printed    varchar,
    reason_printed   varchar,
    page_no          integer,
    line_no          integer,
    column_no        integer
);
create table if not exists fct_completion (
    document_sha256   varchar not null,
    form_no           integer not null,
    fiscal_year       integer,
    department_name   varchar,
    project_name      varchar,
    money_unit        varchar,
    completed_by      varchar not null,
    reason            varchar not null,
    load_key          bigint not null
);
create table if not exists fct_funding (
    declaration_key   bigint not null,
    funding_line_key  bigint not null,
    amount_cny        decimal(18, 2),
    label_printed     varchar not null,
    amount_printed    varchar,
    page_no           integer,
    line_no           integer,
    column_no         integer
);
create table if not exists fct_indicator_target (
    declaration_key     bigint not null,
    row_no              integer not null,
    indicator_key       bigint not null,
    category_key        bigint not null,
    measure_unit_key    bigint not null,
    level1_printed      varchar,
    level2_printed      varchar,
    target_printed      varchar,
    target_kind         varchar not null,
    comparator          varchar,
    comparator_printed  boolean not null,
    value_low           decimal(24, 6),
    value_high          decimal(24, 6),
    per                 varchar,
    qualitative_text    varchar,
    placement           varchar not null,
    page_no             integer,
    line_no             integer,
    column_no           integer
);
create table if not exists fct_finding (
    declaration_key  bigint not null,
    finding_no       integer not null,
    rule_id          varchar not null,
    severity         varchar not null,
    row_no           integer,
    field            varchar not null,
    printed          varchar,
    expected         varchar not null,
    message          varchar not null,
    page_no          integer,
    line_no          integer,
    column_no        integer
);
create table if not exists fct_check_result (
    load_key       bigint not null,
    rule_id        varchar not null,
    severity       varchar not null,
    rule_title     varchar not null,
    checked_count  bigint not null,
    failed_count   bigint not null
);
create table if not exists fct_repair (
    declaration_key  bigint not null,
    repair_no        integer not null,
    repair_kind      varchar not null,
    field            varchar not null,
    row_no           integer,
    before_printed   varchar not null,
    after_repair     varchar not null,
    reason           varchar not null,
    page_no          integer,
    line_no          integer,
    column_no        integer
);
-- Forms and files set aside: they carry no declaration, only why not.
create table if not exists fct_quarantine (
    load_key         bigint not null,
    document_sha256  varchar not null,
    document_name    varchar not null,
    form_no          integer not null,
    field            varchar not null,
    printed          varchar not null,
    reason           varchar not null,
    message          varchar not null,
    page_no          integer,
    line_no          integer,
    column_no        integer,
    verdict          varchar
);
-- What waits for a person, and what waited: models/core/fct_quarantine_case.sql.
create table if not exists fct_quarantine_case (
    case_key         bigint not null,
    document_sha256  varchar not null,
    document_name    varchar not null,
    source_name      varchar not null,
    submission_id    varchar not null,
    form_no          integer not null,
    verdict          varchar not null,
    field            varchar not null,
    printed          varchar not null,
    reason           varchar not null,
    message          varchar not null,
    page_no          integer,
    line_no          integer,
    since_load_key   bigint not null,
    opened_load_key  bigint not null,
    reopened_key     bigint,
    ended_load_key   bigint,
    ended_as         varchar,
    ended_sha256     varchar,
    ended_by         varchar,
    ended_reason     varchar
);
-- Which documents say what a declaration version says: the one it was read from, and every later print or copy of it.
create table if not exists bridge_declaration_document (
    declaration_key  bigint not null,
    document_key     bigint not null,
    form_no          integer not null,
    load_key         bigint not null
);
