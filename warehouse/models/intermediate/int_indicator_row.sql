-- int_indicator_row: what is compared of an indicator row when two versions are set side by side?
-- Grain: one declaration version × one indicator row.   Key: (declaration_key, row_no).
-- Unit:  position_no counts from 1 in a level 2, occurrence_no in the same name of a level 2.   Not additive.
--        Of declarations of which there is another version only. Texts are compared without blanks and line breaks, as
--        the content hash of a declaration does.
create or replace view staging.int_indicator_row as
with

compared as (
    select before_key as declaration_key from staging.int_version_pair
    union
    select after_key as declaration_key from staging.int_version_pair
),

texts as (
    select
        fct_indicator_target.declaration_key,
        fct_indicator_target.row_no,
        fct_indicator_target.category_key,
        regexp_replace(dim_indicator.indicator_name, '[\s\p{Z}\x{0B}\x{85}]', '', 'g') as name_text,
        regexp_replace(fct_indicator_target.target_printed, '[\s\p{Z}\x{0B}\x{85}]', '', 'g') as target_text
    from fct_indicator_target
    join dim_indicator using (indicator_key)
    semi join compared using (declaration_key)
)

select
    texts.declaration_key,
    texts.row_no,
    texts.category_key,
    texts.name_text,
    texts.target_text,
    row_number() over (partition by declaration_key, category_key order by row_no) as position_no,
    row_number() over (partition by declaration_key, category_key, name_text order by row_no) as occurrence_no
from texts;
