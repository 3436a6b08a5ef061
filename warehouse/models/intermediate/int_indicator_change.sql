-- int_indicator_change: which indicators came, went, moved, got another name or another target between two versions?
-- Grain: one pair of versions × one indicator × one kind of change.   Key: (after_key, change_kind, row_no).
-- Unit:  value_before and value_after in the printed unit.   Additive as a count.
create or replace view staging.int_indicator_change as
with

target as (
    select
        fct_indicator_target.*, dim_indicator_category.level1, dim_indicator_category.level2,
        dim_indicator.indicator_name, int_indicator_row.target_text,
        case
            when target_kind <> 'numeric' then null
            when comparator in ('<=', '<') then 'most'
            else 'least'
        end as direction,
        case when target_kind = 'numeric' then coalesce(value_low, value_high) end as bound
    from fct_indicator_target
    join staging.int_indicator_row using (declaration_key, row_no)
    join dim_indicator using (indicator_key)
    join dim_indicator_category on dim_indicator_category.category_key = fct_indicator_target.category_key
),

matches as materialized (
    select after_key, before_row_no, after_row_no, fate from staging.int_indicator_same_name
    union all
    select after_key, before_row_no, after_row_no, 'renamed' as fate from staging.int_indicator_renamed
),

fates as (
    select before_key, after_key, before_row_no, after_row_no, fate
    from matches
    join staging.int_version_pair using (after_key)
    union all
    select int_version_pair.before_key, int_version_pair.after_key, gone.row_no, null, 'removed'
    from staging.int_version_pair
    join fct_indicator_target as gone on gone.declaration_key = int_version_pair.before_key
    anti join matches on matches.after_key = int_version_pair.after_key and matches.before_row_no = gone.row_no
    union all
    select int_version_pair.before_key, int_version_pair.after_key, null, come.row_no, 'added'
    from staging.int_version_pair
    join fct_indicator_target as come on come.declaration_key = int_version_pair.after_key
    anti join matches on matches.after_key = int_version_pair.after_key and matches.after_row_no = come.row_no
),

sides as materialized (
    select fates.after_key, fates.fate, earlier, later
    from fates
    left join target as earlier on earlier.declaration_key = before_key and earlier.row_no = before_row_no
    left join target as later on later.declaration_key = fates.after_key and later.row_no = after_row_no
)

select
    after_key, 'indicator_' || fate as change_kind, 'indicator' as field,
    coalesce(later.row_no, earlier.row_no) as row_no,
    coalesce(later.level1, earlier.level1) as level1, coalesce(later.level2, earlier.level2) as level2,
    coalesce(later.indicator_name, earlier.indicator_name) as indicator_name,
    case when fate = 'moved' then earlier.level2 else earlier.indicator_name end as printed_before,
    case when fate = 'moved' then later.level2 else later.indicator_name end as printed_after,
    cast(null as decimal(24, 6)) as value_before, cast(null as decimal(24, 6)) as value_after
from sides
where fate <> 'kept'
union all
select
    after_key,
    case
        when earlier.direction = later.direction and earlier.measure_unit_key = later.measure_unit_key
            and earlier.per is not distinct from later.per
            and case later.direction when 'most' then later.bound > earlier.bound else later.bound < earlier.bound end
            then 'target_lowered'
        else 'target_changed'
    end as change_kind,
    'target' as field, later.row_no, later.level1, later.level2, later.indicator_name,
    earlier.target_printed, later.target_printed, earlier.bound, later.bound
from sides
where fate in ('kept', 'moved', 'renamed') and earlier.target_text is distinct from later.target_text;
