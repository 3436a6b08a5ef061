-- stg_candidate_difference: with which other content is each staged form contested, and in what do the two differ?
-- Grain: one staged form.   Key: staging_no.
-- Unit:  difference is one Chinese clause, the values of first_name before those of second_name.   Not additive.
create or replace view staging.stg_candidate_difference as
with

contents as (
    select
        project_id, fiscal_year, content_hash, min(document_name) as document_name,
        bool_or(declaration_key is not null) as is_in_force
    from staging.stg_candidate
    group by all
),

-- Beside what is in force, else beside the first by name.
pairs as (
    select distinct on (this.project_id, this.fiscal_year, this.content_hash)
        this.project_id, this.fiscal_year, this.content_hash, other.document_name as other_name, other.is_in_force,
        case when other.is_in_force or other.document_name <= this.document_name then other.content_hash
            else this.content_hash end as first_hash,
        case when other.is_in_force or other.document_name <= this.document_name then this.content_hash
            else other.content_hash end as second_hash
    from contents as this
    join contents as other
        on other.project_id = this.project_id
        and other.fiscal_year = this.fiscal_year
        and other.content_hash <> this.content_hash
    where not this.is_in_force
    order by
        this.project_id, this.fiscal_year, this.content_hash, other.is_in_force desc, other.document_name, other.content_hash
),

values_of_pair as (
    select
        pairs.project_id, pairs.fiscal_year, pairs.content_hash, listed.field, min(listed.field_no) as field_no,
        max(listed.value) filter (where listed.content_hash = pairs.first_hash) as first_value,
        max(listed.value) filter (where listed.content_hash = pairs.second_hash) as second_value
    from pairs
    join staging.stg_candidate_value as listed
        on listed.project_id = pairs.project_id
        and listed.fiscal_year = pairs.fiscal_year
        and listed.content_hash in (pairs.first_hash, pairs.second_hash)
    group by all
),

numbered as (
    select *, row_number() over (partition by project_id, fiscal_year, content_hash order by field_no, field) as position
    from values_of_pair
    where first_value is distinct from second_value
),

texts as (
    select
        project_id, fiscal_year, content_hash,
        string_agg(
            case when length(coalesce(first_value, '')) + length(coalesce(second_value, '')) > 80 then field || '的文字'
                else format('{} {} 与 {}', field, coalesce(first_value, '空白'), coalesce(second_value, '空白')) end,
            '，' order by position
        ) filter (where position <= 5) || case when count(*) > 5 then format(' 等 {} 处', count(*)) else '' end as difference
    from numbered
    group by all
)

select distinct
    stg_candidate.staging_no,
    pairs.other_name,
    pairs.is_in_force,
    coalesce(texts.difference, '文字或顺序') as difference,
    (select contents.document_name from contents
        where (contents.project_id, contents.fiscal_year, contents.content_hash)
            = (pairs.project_id, pairs.fiscal_year, pairs.first_hash)) as first_name,
    (select contents.document_name from contents
        where (contents.project_id, contents.fiscal_year, contents.content_hash)
            = (pairs.project_id, pairs.fiscal_year, pairs.second_hash)) as second_name
from staging.stg_candidate
join pairs using (project_id, fiscal_year, content_hash)
left join texts using (project_id, fiscal_year, content_hash)
where stg_candidate.staging_no is not null;
