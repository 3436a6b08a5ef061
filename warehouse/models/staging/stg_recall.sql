-- stg_recall: which declarations in force does a person declare withdrawn in this load, and why?
-- Grain: one declaration.   Key: (fiscal_year, department_name, project_name).
-- Unit:  none.   Additive as a count.
create table if not exists staging.stg_recall (
    fiscal_year      integer not null,
    department_name  varchar not null,
    project_name     varchar not null,
    recalled_by      varchar not null,
    reason           varchar not null,
    form_facts       varchar
);
