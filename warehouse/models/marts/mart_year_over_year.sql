-- mart_year_over_year: how does each project's declaration compare with the one of the year before?
-- Grain: one fiscal year × project declared in it, or in the year before only ('ended').
-- Key:   (fiscal_year, department_name, project_name).
-- Unit:  _cny is 元, quantified_pct 90 = 90 %; a delta is NULL where a side is.
--        Additive over projects of one year; the deltas are differences, no sum is over two years.
--        A project can only end in a year for which its department has declared anything.
-- meaning: 各项目与上年相比，每年每项目一行
-- column fiscal_year: 申报的预算年度；单位 年；例 2022
-- column department_name: 主管部门，照原表所印；例 某县教育局
-- column project_name: 项目名称，照原表所印；例 教师培训费
-- column status: 与上年相比：new 新增、continued 延续、ended 结束；例 continued
-- column annual_request_cny: 年度资金申请总额；单位 元；空值 原表未填（空白不等于 0）；例 18052461.00
-- column previous_annual_request_cny: 上年的年度资金申请总额；单位 元；空值 上年未申报或未填；例 10000.00
-- column annual_request_delta_cny: 年度资金申请总额比上年增加；单位 元；空值 任一年未填；例 2000.00
-- column total_cny: 项目资金总额；单位 元；空值 原表未填（空白不等于 0）；例 18052461.00
-- column previous_total_cny: 上年的项目资金总额；单位 元；空值 上年未申报或未填；例 10000.00
-- column total_delta_cny: 项目资金总额比上年增加；单位 元；空值 任一年未填；例 2000.00
-- column fiscal_cny: 项目资金中的财政资金；单位 元；空值 原表未填（空白不等于 0）；例 18052461.00
-- column previous_fiscal_cny: 上年的财政资金；单位 元；空值 上年未申报或未填；例 10000.00
-- column fiscal_delta_cny: 财政资金比上年增加；单位 元；空值 任一年未填；例 2000.00
-- column indicator_count: 指标数；单位 条；空值 当年未申报；例 15
-- column previous_indicator_count: 上年的指标数；单位 条；空值 上年未申报；例 14
-- column indicator_delta_count: 指标数比上年增加；单位 条；空值 任一年未申报；例 1
-- column quantified_pct: 目标值是数或区间的指标所占比例；单位 %，90 即 90%；空值 没有指标；例 85.5
-- column previous_quantified_pct: 上年数与区间目标所占比例；单位 %，90 即 90%；空值 上年未申报；例 80
-- column quantified_delta_pct: 该比例比上年增加；单位 百分点；空值 任一年未申报；例 5.5
create or replace view mart_year_over_year as
with

indicators as (
    select
        fiscal_year,
        department_name,
        project_name,
        count(*) as indicator_count,
        100.0 * count(*) filter (where target_kind in ('numeric', 'range')) / count(*) as quantified_pct
    from mart_indicator
    group by fiscal_year, department_name, project_name
),

years as (
    select
        mart_funding.fiscal_year,
        mart_funding.department_name,
        mart_funding.project_name,
        mart_funding.annual_request_cny,
        mart_funding.total_cny,
        mart_funding.fiscal_cny,
        coalesce(indicators.indicator_count, 0) as indicator_count,
        indicators.quantified_pct
    from mart_funding
    left join indicators using (fiscal_year, department_name, project_name)
),

declared as (
    select fiscal_year, department_name, project_name from years
    union
    select years.fiscal_year + 1, years.department_name, years.project_name
    from years
    semi join years as next_year
        on next_year.department_name = years.department_name and next_year.fiscal_year = years.fiscal_year + 1
)

select
    declared.fiscal_year,
    declared.department_name,
    declared.project_name,
    case
        when this_year.fiscal_year is null then 'ended'
        when last_year.fiscal_year is null then 'new'
        else 'continued'
    end as status,
    this_year.annual_request_cny,
    last_year.annual_request_cny as previous_annual_request_cny,
    this_year.annual_request_cny - last_year.annual_request_cny as annual_request_delta_cny,
    this_year.total_cny,
    last_year.total_cny as previous_total_cny,
    this_year.total_cny - last_year.total_cny as total_delta_cny,
    this_year.fiscal_cny,
    last_year.fiscal_cny as previous_fiscal_cny,
    this_year.fiscal_cny - last_year.fiscal_cny as fiscal_delta_cny,
    this_year.indicator_count,
    last_year.indicator_count as previous_indicator_count,
    this_year.indicator_count - last_year.indicator_count as indicator_delta_count,
    this_year.quantified_pct,
    last_year.quantified_pct as previous_quantified_pct,
    this_year.quantified_pct - last_year.quantified_pct as quantified_delta_pct
from declared
left join years as this_year using (fiscal_year, department_name, project_name)
left join years as last_year
    on last_year.fiscal_year = declared.fiscal_year - 1
    and last_year.department_name = declared.department_name
    and last_year.project_name = declared.project_name
order by declared.fiscal_year, declared.department_name, declared.project_name;
