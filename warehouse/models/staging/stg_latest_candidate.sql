-- stg_latest_candidate: which content of a project and year is surely later than every other?
-- Grain: one project and year whose contents have an order.   Key: (project_id, fiscal_year).
-- Unit:  none.   Not additive.
create or replace view staging.stg_latest_candidate as
with

contents as (
    select project_id, fiscal_year, content_hash, min(document_name) as document_name
    from staging.stg_candidate
    group by all
),

counted as (
    select project_id, fiscal_year, count(*) as content_count
    from contents
    group by all
)

select contents.project_id, contents.fiscal_year, contents.content_hash, contents.document_name
from contents
join counted using (project_id, fiscal_year)
join staging.stg_later_candidate as later
    on later.project_id = contents.project_id
    and later.fiscal_year = contents.fiscal_year
    and later.later_hash = contents.content_hash
group by contents.project_id, contents.fiscal_year, contents.content_hash, contents.document_name, counted.content_count
having count(*) = counted.content_count - 1;
