-- stg_change: is each form of this load new, revised or unchanged against what the warehouse holds?
-- Grain: one form read in the load.   Key: staging_no.
-- Unit:  version_no counts from 1.   Additive as a count. Runs first, since every later model changes what it compares.
insert into stg_change by name
with

declarations as (
    select * from stg_declaration
),

known as (
    select
        fct_declaration.declaration_key,
        dim_department.department_name,
        dim_project.project_name,
        fct_declaration.fiscal_year,
        fct_declaration.version_no,
        fct_declaration.content_hash
    from fct_declaration
    join dim_department using (department_key)
    join dim_project using (project_key)
    where fct_declaration.is_current
),

-- The same form twice in one load, in two files or in one, counts once.
numbered as (
    select
        declarations.staging_no,
        declarations.department_name,
        declarations.project_name,
        declarations.fiscal_year,
        declarations.content_hash,
        row_number() over (
            partition by declarations.department_name, declarations.project_name, declarations.fiscal_year
            order by declarations.staging_no
        ) as copy_no
    from declarations
)

select
    numbered.staging_no,
    known.declaration_key as replaced_key,
    coalesce(known.version_no, 0) + 1 as version_no,
    case
        when numbered.copy_no > 1 or known.content_hash = numbered.content_hash then 'unchanged'
        when known.declaration_key is null then 'new'
        else 'revised'
    end as change
from numbered
left join known
    on known.department_name = numbered.department_name
    and known.project_name = numbered.project_name
    and known.fiscal_year = numbered.fiscal_year;
