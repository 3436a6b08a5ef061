-- int_indicator_other_name: which indicator rows without a namesake may be the same indicator under a new name?
-- Grain: one pair of versions × two rows of one level 2, at one position or with one target.
-- Key:   (after_key, before_row_no, after_row_no).
-- Unit:  similarity is 2 × shared characters / all distinct characters of both, 0 to 1.   Not additive.
--        Characters and not jaro_winkler_similarity: that counts bytes, and Chinese characters share their first ones.
create or replace view staging.int_indicator_other_name as
with

earlier as (
    select int_version_pair.after_key, int_indicator_row.* exclude (declaration_key)
    from staging.int_version_pair
    join staging.int_indicator_row on int_indicator_row.declaration_key = int_version_pair.before_key
    anti join staging.int_indicator_same_name
        on int_indicator_same_name.after_key = int_version_pair.after_key
        and int_indicator_same_name.before_row_no = int_indicator_row.row_no
),

later as (
    select int_version_pair.after_key, int_indicator_row.* exclude (declaration_key)
    from staging.int_version_pair
    join staging.int_indicator_row on int_indicator_row.declaration_key = int_version_pair.after_key
    anti join staging.int_indicator_same_name
        on int_indicator_same_name.after_key = int_version_pair.after_key
        and int_indicator_same_name.after_row_no = int_indicator_row.row_no
)

select
    after_key,
    earlier.row_no as before_row_no,
    later.row_no as after_row_no,
    coalesce(earlier.target_text = later.target_text, false) as has_same_target,
    2.0 * len(list_intersect(string_split(earlier.name_text, ''), string_split(later.name_text, '')))
        / (len(list_distinct(string_split(earlier.name_text, '')))
            + len(list_distinct(string_split(later.name_text, '')))) as similarity
from earlier
join later using (after_key, category_key)
where earlier.target_text = later.target_text or earlier.position_no = later.position_no;
