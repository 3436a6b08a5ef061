-- int_indicator_renamed: which indicators were given another name?
-- Grain: one pair of versions × one renamed indicator.   Key: (after_key, after_row_no), (after_key, before_row_no).
-- Unit:  none.   Additive as a count.
--        Names are similar from 0.6 on. First those that are each other's most similar; then, in order, any left that
--        share level 2 and target.
create or replace view staging.int_indicator_renamed as
with

candidates as materialized (
    select after_key, before_row_no, after_row_no, has_same_target, similarity from staging.int_indicator_other_name
),

ranked as (
    select
        candidates.*,
        row_number() over (
            partition by after_key, before_row_no order by similarity desc, has_same_target desc, after_row_no
        ) as rank_of_after,
        row_number() over (
            partition by after_key, after_row_no order by similarity desc, has_same_target desc, before_row_no
        ) as rank_of_before
    from candidates
    where similarity >= 0.6
),

alike as materialized (
    select after_key, before_row_no, after_row_no from ranked where rank_of_after = 1 and rank_of_before = 1
),

-- Rows that share a target form a block, so the n-th left before meets the n-th left after.
blocks as (
    select
        candidates.after_key,
        candidates.before_row_no,
        candidates.after_row_no,
        dense_rank() over (partition by after_key, block.first_row_no order by candidates.before_row_no) as before_no,
        dense_rank() over (partition by after_key, block.first_row_no order by candidates.after_row_no) as after_no
    from candidates
    join (
        select after_key, before_row_no, min(after_row_no) filter (where has_same_target) as first_row_no
        from candidates
        group by after_key, before_row_no
    ) as block using (after_key, before_row_no)
    anti join alike as taken
        on taken.after_key = candidates.after_key and taken.before_row_no = candidates.before_row_no
    anti join alike as given
        on given.after_key = candidates.after_key and given.after_row_no = candidates.after_row_no
    where candidates.has_same_target
)

select after_key, before_row_no, after_row_no from alike
union all
select after_key, before_row_no, after_row_no from blocks where before_no = after_no;
