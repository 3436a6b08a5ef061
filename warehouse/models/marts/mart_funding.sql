-- mart_funding: what does each project ask for, in all and for the year?
-- Grain: one current declaration.   Key: (fiscal_year, department_name, project_name).
-- Unit:  _cny is 元, NULL for a blank cell; total_share_pct is the share of the department's year, 90 = 90 %.
--        Additive over projects of one year, never over years; project amounts and annual amounts are never added to each other.
-- meaning: 现行申报表的资金，每份一行
-- column fiscal_year: 申报的预算年度；单位 年；例 2022
-- column department_name: 主管部门，照原表所印；例 某县教育局
-- column implementing_unit_name: 实施单位，照原表所印；空值 原表未填；例 某县教师进修学校
-- column project_name: 项目名称，照原表所印；例 教师培训费
-- column project_category: 项目类别，照原表所印；空值 原表未填；例 经常性项目
-- column start_date: 计划开始日期；空值 原表未填；例 2022-01-01
-- column end_date: 计划完成日期；空值 原表未填；例 2022-12-31
-- column total_cny: 项目资金总额；单位 元；空值 原表未填（空白不等于 0）；例 18052461.00
-- column annual_request_cny: 年度资金申请总额；单位 元；空值 原表未填（空白不等于 0）；例 18052461.00
-- column fiscal_cny: 项目资金中的财政资金；单位 元；空值 原表未填（空白不等于 0）；例 18052461.00
-- column current_year_appropriation_cny: 年度资金中的当年财政拨款；单位 元；空值 原表未填（空白不等于 0）；例 18052461.00
-- column carried_over_cny: 年度资金中的上年结转资金；单位 元；空值 原表未填（空白不等于 0）；例 25000.00
-- column project_other_cny: 项目资金中的其他资金；单位 元；空值 原表未填（空白不等于 0）；例 0.00
-- column annual_other_cny: 年度资金中的其他资金；单位 元；空值 原表未填（空白不等于 0）；例 0.00
-- column total_share_pct: 项目资金总额占本部门当年合计的比例；单位 %，90 即 90%；空值 总额未填，或合计为 0；例 16.89
-- column fiscal_minus_total_cny: 财政资金减项目资金总额，大于 0 即自相矛盾；单位 元；空值 任一数未填；例 0.00
-- column overall_goal: 项目总目标，照原表所印；空值 原表未填；例 完成全年培训任务
-- column annual_goal: 年度总目标，照原表所印；空值 原表未填；例 完成年度培训任务
-- column version_no: 这份申报表的第几版，重新申报一次加 1；例 1
-- column document_name: 来源文件的名称；例 declarations-2022.txt
-- column form_no: 文件中的第几份申报表；例 1
-- column line_no: 在第几行；空值 无法定位到行；例 10
-- column load_id: 读入它的加载（批次）编号，按时间排序；例 20221231T101400123Z
create or replace view mart_funding as
select
    fiscal_year,
    department_name,
    implementing_unit_name,
    project_name,
    project_category,
    start_date,
    end_date,
    total_cny,
    annual_request_cny,
    fiscal_cny,
    current_year_appropriation_cny,
    carried_over_cny,
    project_other_cny,
    annual_other_cny,
    100 * cast(total_cny as decimal(38, 2)) / nullif(sum(total_cny) over (partition by fiscal_year, department_name), 0) as total_share_pct,
    fiscal_minus_total_cny,
    overall_goal,
    annual_goal,
    version_no,
    document_name,
    form_no,
    line_no,
    load_id
from mart_funding_history
where is_current
order by fiscal_year, declaration_key;
