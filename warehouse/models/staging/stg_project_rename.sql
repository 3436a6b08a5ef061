-- stg_project_rename: under which department and name does a project go today that was once called something else?
-- Grain: one earlier name (seeds/lookups/project_renames.csv).   Key: (department_name, project_name).
-- Unit:  none.   Not additive. Chains of renames are followed to their end before they come here.
create table if not exists staging.stg_project_rename (
    department_name          varchar not null,
    project_name             varchar not null,
    current_department_name  varchar not null,
    current_project_name     varchar not null
);
