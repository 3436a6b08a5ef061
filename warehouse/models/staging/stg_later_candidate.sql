-- stg_later_candidate: of two contents of one project and year, which is surely the later?
-- Grain: one ordered pair of contents.   Key: (project_id, fiscal_year, later_hash, earlier_hash).
-- Unit:  none.   Not additive.
--        A mark in the name speaks first, then a date in the name, then the file's time if it is an hour apart; where
--        mark and date disagree, or a file without a mark or written earlier came after what is in force, nothing is sure.
create or replace view staging.stg_later_candidate as
with

candidates as (
    select
        *,
        declaration_key is not null
            and (name_stage = 1 or (name_stage = 0 and (name_edition is not null or name_revision > 0))) as is_settled,
        name_stage = 0 and name_edition is null and name_revision = 0 as is_unmarked
    from staging.stg_candidate
),

pairs as (
    select
        this.project_id, this.fiscal_year, this.content_hash as this_hash, other.content_hash as other_hash,
        case
            when (this.is_unmarked and other.is_settled) or (other.is_unmarked and this.is_settled) then null
            when this.name_stage <> other.name_stage then
                case when this.name_stage > other.name_stage and other.name_revision > this.name_revision then 0
                    when this.name_stage < other.name_stage and this.name_revision > other.name_revision then 0
                    else sign(this.name_stage - other.name_stage) end
            when this.name_edition is not null and other.name_edition is not null
                and this.name_edition <> other.name_edition then sign(this.name_edition - other.name_edition)
            when this.name_edition > 1000 and other.name_edition is null then
                case when other.name_revision > this.name_revision then 0 else 1 end
            when other.name_edition > 1000 and this.name_edition is null then
                case when this.name_revision > other.name_revision then 0 else -1 end
            else sign(this.name_revision - other.name_revision)
        end as by_mark,
        coalesce(sign(this.name_date - other.name_date), 0) as by_date,
        case
            when abs(epoch(this.modified_at) - epoch(other.modified_at)) < 3600 then 0
            when this.modified_at > other.modified_at and this.staging_no is not null then 1
            when this.modified_at < other.modified_at and other.staging_no is not null then -1
            else 0
        end as by_time
    from candidates as this
    join candidates as other
        on other.project_id = this.project_id
        and other.fiscal_year = this.fiscal_year
        and other.content_hash <> this.content_hash
),

judged as (
    select
        *,
        case
            when by_mark is null or by_mark * by_date < 0 then 0
            when by_mark <> 0 then by_mark
            when by_date <> 0 then by_date
            else by_time
        end as verdict
    from pairs
)

-- A content that came under several names is later only if no pair of names says the opposite.
select project_id, fiscal_year, this_hash as later_hash, other_hash as earlier_hash
from judged
group by project_id, fiscal_year, this_hash, other_hash
having min(verdict) >= 0 and max(verdict) > 0;
