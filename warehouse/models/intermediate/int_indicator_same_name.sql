-- int_indicator_same_name: which indicator rows of two versions bear the same name?
-- Grain: one pair of versions × one indicator row of both.   Key: (after_key, after_row_no), (after_key, before_row_no).
-- Unit:  none.   Additive as a count.
--        A name in its own level 2 comes first; only what is left may have moved to another. Twins match in order.
create or replace view staging.int_indicator_same_name as
with

earlier as (
    select int_version_pair.after_key, int_indicator_row.* exclude (declaration_key)
    from staging.int_version_pair
    join staging.int_indicator_row on int_indicator_row.declaration_key = int_version_pair.before_key
),

later as (
    select int_version_pair.after_key, int_indicator_row.* exclude (declaration_key)
    from staging.int_version_pair
    join staging.int_indicator_row on int_indicator_row.declaration_key = int_version_pair.after_key
),

kept as materialized (
    select after_key, earlier.row_no as before_row_no, later.row_no as after_row_no
    from earlier
    join later using (after_key, category_key, name_text, occurrence_no)
),

gone as (
    select
        after_key,
        name_text,
        row_no as before_row_no,
        row_number() over (partition by after_key, name_text order by row_no) as twin_no
    from earlier
    anti join kept on kept.after_key = earlier.after_key and kept.before_row_no = earlier.row_no
),

come as (
    select
        after_key,
        name_text,
        row_no as after_row_no,
        row_number() over (partition by after_key, name_text order by row_no) as twin_no
    from later
    anti join kept on kept.after_key = later.after_key and kept.after_row_no = later.row_no
)

select after_key, before_row_no, after_row_no, 'kept' as fate from kept
union all
select after_key, gone.before_row_no, come.after_row_no, 'moved' as fate
from gone
join come using (after_key, name_text, twin_no);
