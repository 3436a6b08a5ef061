-- stg_change: is each form of this load new, revised, returned or unchanged against what the warehouse holds?
-- Grain: one form read in the load.   Key: staging_no.
-- Unit:  version_no counts from 1.   Additive as a count. Runs before every model that changes what it compares.
--        returned: all earlier versions had been withdrawn or taken back.
insert into staging.stg_change by name
with

versions as (
    select
        dim_project.project_id,
        fct_declaration.fiscal_year,
        max(fct_declaration.version_no) as last_version_no,
        max(fct_declaration.declaration_key) filter (where fct_declaration.is_current) as declaration_key,
        max(fct_declaration.content_hash) filter (where fct_declaration.is_current) as content_hash
    from fct_declaration
    join dim_project using (project_key)
    group by all
),

-- The same form twice in one load, in two files or in one, counts once.
numbered as (
    select
        stg_declaration.staging_no,
        stg_project.project_id,
        stg_declaration.fiscal_year,
        stg_declaration.content_hash,
        row_number() over (
            partition by stg_project.project_id, stg_declaration.fiscal_year order by stg_declaration.staging_no
        ) as copy_no
    from staging.stg_declaration
    join staging.stg_project using (staging_no)
)

select
    numbered.staging_no,
    versions.declaration_key as replaced_key,
    coalesce(versions.last_version_no, 0) + 1 as version_no,
    case
        when numbered.copy_no > 1 or versions.content_hash = numbered.content_hash then 'unchanged'
        when versions.last_version_no is null then 'new'
        when versions.declaration_key is null then 'returned'
        else 'revised'
    end as change
from numbered
left join versions using (project_id, fiscal_year);
