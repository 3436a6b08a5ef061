-- stg_candidate: which contents claim to be the declaration of one project and year in this load?
-- Grain: one form, staged or in force and delivered again, × one name it came under; only where contents differ.
-- Key:   (staging_no, declaration_key, document_name).
-- Unit:  modified_at is UTC.   Additive as a count of claims. Runs before anything compares versions.
insert into staging.stg_candidate by name
with

staged as materialized (
    select
        stg_project.project_id, stg_declaration.fiscal_year, stg_declaration.content_hash,
        stg_declaration.staging_no, stg_declaration.document_sha256
    from staging.stg_declaration
    join staging.stg_project using (staging_no)
),

-- A file of this load that was not read again, because it is in force as it stands, claims all the same.
unread as (
    select distinct
        dim_project.project_id, fct_declaration.fiscal_year, fct_declaration.content_hash,
        fct_declaration.declaration_key, dim_document.document_sha256
    from fct_declaration
    join dim_project using (project_key)
    join (select distinct project_id, fiscal_year from staged) as wanted using (project_id, fiscal_year)
    join bridge_declaration_document using (declaration_key)
    join dim_document on dim_document.document_key = bridge_declaration_document.document_key
    where fct_declaration.is_current
),

claims as (
    select staged.*, null as declaration_key, 'loaded' as outcome from staged
    union all by name
    select unread.*, null as staging_no, 'unchanged' as outcome from unread
),

named as materialized (
    select distinct
        claims.* exclude (document_sha256, outcome),
        stg_document.document_name,
        stg_document.name_stage,
        stg_document.name_edition,
        stg_document.name_revision,
        stg_document.name_date,
        stg_document.modified_at
    from claims
    join staging.stg_document using (document_sha256)
    where claims.outcome = 'loaded' or stg_document.outcome = 'unchanged'
),

contested as (
    select project_id, fiscal_year
    from named
    group by project_id, fiscal_year
    having count(distinct content_hash) > 1
)

select named.*
from named
join contested using (project_id, fiscal_year);
