-- stg_superseded: which forms of this load were left out because a later content of the same project and year is there?
-- Grain: one form read in the load.   Key: staging_no.
-- Unit:  none.   Additive as a count. Runs before anything compares versions; what has an order is contested no longer.
insert into staging.stg_superseded by name
select distinct
    stg_declaration.staging_no,
    stg_declaration.document_sha256,
    stg_declaration.document_name,
    stg_declaration.project_name,
    stg_declaration.fiscal_year,
    latest.document_name as later_document_name
from staging.stg_candidate
join staging.stg_latest_candidate as latest using (project_id, fiscal_year)
join staging.stg_declaration using (staging_no)
where stg_candidate.content_hash <> latest.content_hash;

delete from staging.stg_candidate
where (project_id, fiscal_year) in (select (project_id, fiscal_year) from staging.stg_latest_candidate);
