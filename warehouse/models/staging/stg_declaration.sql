-- stg_declaration: what does each form of this load say above its indicator table, as printed?
-- Grain: one form read in the load.   Key: staging_no.
-- Unit:  dates are calendar days; a blank cell is NULL.   Not additive.
create table if not exists staging.stg_declaration (
    staging_no              bigint not null,
    document_sha256         varchar not null,
    document_name           varchar not null,
    form_no                 integer not null,
    page_no                 integer,
    line_no                 integer,
    fiscal_year             integer not null,
    department_name         varchar not null,
    implementing_unit_name  varchar,
    project_name            varchar not null,
    project_category        varchar,
    start_date              date,
    end_date                date,
    overall_goal            varchar,
    annual_goal             varchar,
    goal_period             varchar,
    content_hash            varchar not null,
    claimed_by              varchar,
    cell_count              integer,
    head_cell_count         integer,
    label_cell_count        integer,
    name_cell_count         integer,
    target_cell_count       integer,
    side_cell_count         integer,
    furniture_cell_count    integer,
    unclaimed_cell_count    integer,
    inferred_count          integer,
    doubt_count             integer
);
