-- Which versions did the load to be taken back open, that are still in force, and which did it close?
-- What a later load has revised since stays as that load left it.
insert into staging.stg_undo_version
with

undone as (
    select load_key from dim_load where load_id = (select undone_load_id from staging.stg_load)
),

opened as (
    select dim_project.project_id, fct_declaration.fiscal_year, fct_declaration.declaration_key, fct_declaration.is_current
    from fct_declaration
    join dim_project using (project_key)
    where fct_declaration.load_key = (select load_key from undone)
),

closed as (
    select dim_project.project_id, fct_declaration.fiscal_year, max(fct_declaration.declaration_key) as declaration_key
    from fct_declaration
    join dim_project using (project_key)
    where fct_declaration.closed_load_key = (select load_key from undone)
    group by all
),

last as (
    select
        dim_project.project_id,
        fct_declaration.fiscal_year,
        max(fct_declaration.version_no) as version_no,
        bool_or(fct_declaration.is_current) as is_in_force
    from fct_declaration
    join dim_project using (project_key)
    group by all
),

pairs as (
    select
        coalesce(opened.project_id, closed.project_id) as project_id,
        coalesce(opened.fiscal_year, closed.fiscal_year) as fiscal_year,
        opened.declaration_key as closed_key,
        opened.is_current,
        closed.declaration_key as restored_key
    from opened
    full join closed on closed.project_id = opened.project_id and closed.fiscal_year = opened.fiscal_year
)

select
    pairs.project_id,
    pairs.fiscal_year,
    pairs.closed_key,
    pairs.restored_key,
    last.version_no + 1 as version_no,
    case when pairs.restored_key is not null then
        (select max(declaration_key) from fct_declaration)
            + row_number() over (order by pairs.restored_key is null, pairs.project_id, pairs.fiscal_year)
    end as new_key
from pairs
join last using (project_id, fiscal_year)
where pairs.is_current or (pairs.closed_key is null and not last.is_in_force);
