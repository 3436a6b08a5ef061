-- mart_declaration_change: what did a department change when it submitted a declaration again?
-- Grain: one changed thing × two consecutive versions of one declaration.
-- Key:   (fiscal_year, department_name, project_name, to_version, change_kind, field, row_no).
-- Unit:  delta_cny is 元, a blank cell counts as 0 in it, and NULL where no money changed; value_before and value_after
--        are 元 or in the printed unit.   Additive as a count; delta_cny over versions and projects of one
--        field and year.
--        row_no is the row of the later version, or of the earlier one for an indicator that was removed.
-- meaning: 重新申报改了什么，每处变化一行
-- column fiscal_year: 申报的预算年度；单位 年；例 2022
-- column department_name: 主管部门，照原表所印；例 某县教育局
-- column project_name: 项目名称，照原表所印；例 教师培训费
-- column from_version: 变化之前的版本；例 1
-- column to_version: 变化之后的版本；例 2
-- column from_load_id: 读入前一版的加载；例 20221231T101400123Z
-- column to_load_id: 读入后一版的加载；例 20230105T101400123Z
-- column change_kind: 变化的种类：money_changed、field_changed、indicator_added、indicator_removed、indicator_renamed、indicator_moved、target_lowered、target_changed；例 money_changed
-- column field: 所在的栏目；例 project.fiscal
-- column row_no: 指标表中的第几行；删除的指标为前一版的行；空值 变的不是指标；例 3
-- column level1: 一级指标；空值 变的不是指标；例 产出指标
-- column level2: 二级指标；空值 变的不是指标；例 数量指标
-- column indicator_name: 三级指标名称，照原表所印；空值 变的不是指标；例 培训人次
-- column printed_before: 前一版所印；空值 前一版未填；例 10,000
-- column printed_after: 后一版所印；空值 后一版未填；例 12,000
-- column value_before: 前一版的数；单位 元或所印单位；空值 不是数或未填；例 10000.000000
-- column value_after: 后一版的数；单位 元或所印单位；空值 不是数或未填；例 12000.000000
-- column delta_cny: 后一版减前一版，空白按 0 算；单位 元；空值 变的不是金额；例 2000.00
-- column message: 变化，一句话；例 项目资金总额由“10,000”改为“12,000”。
create or replace view mart_declaration_change as
with

changes as (
    select
        after_key, change_kind, field, null as row_no, null as level1, null as level2, null as indicator_name,
        printed_before, printed_after, value_before, value_after
    from staging.int_field_change
    union all by name
    select
        after_key, change_kind, field, row_no, level1, level2, indicator_name,
        printed_before, printed_after, value_before, value_after
    from staging.int_indicator_change
),

field_names(field, field_name) as (
    values
    ('project_category', '项目类别'), ('department_name', '主管部门'), ('project_name', '项目名称'),
    ('implementing_unit', '实施单位'), ('start_date', '计划开始日期'), ('end_date', '计划完成日期'),
    ('overall_goal', '项目总目标'), ('annual_goal', '年度总目标'), ('goal_period', '总目标年限')
    union all
    select line_code, line_name from dim_funding_line where line_name is not null
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
join staging.int_version_pair using (after_key)
left join field_names using (field)
order by fiscal_year, department_name, project_name, to_version, change_kind, field, row_no;
