-- stg_department_task: which tasks (年度主要任务) does each form of this load about a whole department list?
-- Grain: one task of a form read in the load.   Key: (staging_no, task_no).
-- Unit:  _cny is 元; a blank cell is NULL, never 0.   Additive over the tasks of a form.
create table if not exists staging.stg_department_task (
    staging_no       bigint not null,
    task_no          integer not null,
    task_name        varchar not null,
    task_content     varchar,
    total_cny        decimal(18, 2),
    total_printed    varchar,
    fiscal_cny       decimal(18, 2),
    fiscal_printed   varchar,
    other_cny        decimal(18, 2),
    other_printed    varchar,
    page_no          integer,
    line_no          integer,
    column_no        integer,
    place            varchar
);
