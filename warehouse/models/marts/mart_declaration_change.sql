-- mart_declaration_change: what did a department change when it submitted a declaration again?
-- Grain: one changed thing × two consecutive versions of one declaration.
-- Key:   (fiscal_year, department_name, project_name, to_version, change_kind, field, row_no).
-- Unit:  delta_cny is 元, a blank cell counts as 0 in it, and NULL where no money changed; value_before and value_after
--        are 元 or in the printed unit.   Additive as a count; delta_cny over versions and projects of one
--        field and year.
--        row_no is the row of the later version, or of the earlier one for an indicator that was removed.
create or replace view mart_declaration_change as
with

changes as (
    select
        after_key, change_kind, field, null as row_no, null as level1, null as level2, null as indicator_name,
        printed_before, printed_after, value_before, value_after
    from int_field_change
    union all by name
    select
        after_key, change_kind, field, row_no, level1, level2, indicator_name,
        printed_before, printed_after, value_before, value_after
    from int_indicator_change
),

field_names(field, field_name) as (
    values
    ('project.total', '项目资金总额'), ('project.fiscal', '财政资金'), ('project.other', '其他资金'),
    ('annual.total', '年度资金申请总额'), ('annual.appropriation', '当年财政拨款'),
    ('annual.carried_over', '上年结转资金'), ('annual.other', '年度其他资金'), ('project_category', '项目类别'),
    ('department_name', '主管部门'), ('project_name', '项目名称'),
    ('implementing_unit', '实施单位'), ('start_date', '计划开始日期'), ('end_date', '计划完成日期'),
    ('overall_goal', '项目总目标'), ('annual_goal', '年度总目标'), ('goal_period', '总目标年限')
)

select
    int_version_pair.fiscal_year,
    int_version_pair.department_name,
    int_version_pair.project_name,
    int_version_pair.from_version,
    int_version_pair.to_version,
    int_version_pair.from_load_id,
    int_version_pair.to_load_id,
    changes.change_kind,
    changes.field,
    changes.row_no,
    changes.level1,
    changes.level2,
    changes.indicator_name,
    changes.printed_before,
    changes.printed_after,
    changes.value_before,
    changes.value_after,
    case when changes.change_kind = 'money_changed' then
        cast(coalesce(changes.value_after, 0) - coalesce(changes.value_before, 0) as decimal(18, 2))
    end as delta_cny,
    case changes.change_kind
        when 'indicator_added' then format('新增指标“{}”（{}）。', indicator_name, level2)
        when 'indicator_removed' then format('删除指标“{}”（{}）。', indicator_name, level2)
        when 'indicator_renamed' then format('指标“{}”改名为“{}”。', printed_before, printed_after)
        when 'indicator_moved' then
            format('指标“{}”由“{}”移到“{}”。', indicator_name, printed_before, printed_after)
        when 'target_lowered' then
            format('指标“{}”的目标值由“{}”降低为“{}”。', indicator_name, printed_before, printed_after)
        when 'target_changed' then format(
            '指标“{}”的目标值由“{}”改为“{}”。',
            indicator_name, coalesce(printed_before, '空白'), coalesce(printed_after, '空白')
        )
        else format(
            '{}由“{}”改为“{}”。', coalesce(field_names.field_name, changes.field),
            coalesce(printed_before, '空白'), coalesce(printed_after, '空白')
        )
    end as message
from changes
join int_version_pair using (after_key)
left join field_names using (field)
order by fiscal_year, department_name, project_name, to_version, change_kind, field, row_no;
