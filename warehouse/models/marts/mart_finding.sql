-- mart_finding: what does not add up in the current declarations, and where?
-- Grain: one current declaration × rule × place.   Key: (declaration, finding_no), not shown.
-- Unit:  printed and expected are texts.   Additive as a count.
-- meaning: 现行申报表中自相矛盾或违反规则之处，每处一行
-- column fiscal_year: 申报的预算年度；单位 年；例 2022
-- column department_name: 主管部门，照原表所印；例 某县教育局
-- column project_name: 项目名称，照原表所印；例 教师培训费
-- column rule_id: 核对规则的编号；例 FUND_FISCAL_GT_TOTAL
-- column severity: 严重程度：error 错误、warning 警告、info 提示；例 error
-- column row_no: 指标表中的第几行；空值 不是关于某一行指标的；例 3
-- column field: 所在的栏目；例 project.fiscal
-- column printed: 原表所印的内容；空值 原表此处没有内容；例 18,211,461
-- column expected: 应有的内容；例 不大于项目资金总额“18,052,461”
-- column message: 说明，一句话：哪里、是什么、应为什么；例 第11行第4列，财政资金为“18,211,461”，应不大于项目资金总额“18,052,461”。
-- column document_name: 来源文件的名称；例 declarations-2022.txt
-- column page_no: 在第几页，工作簿为第几张工作表；空值 文本和 Word 没有页；例 1
-- column line_no: 在第几行；空值 无法定位到行；例 10
-- column place: 在哪里，照人读的写法；空值 无法定位，或早期版本未记；例 附表1!C7
-- column load_id: 读入它的加载（批次）编号，按时间排序；例 20221231T101400123Z
create or replace view mart_finding as
select
    fiscal_year,
    department_name,
    project_name,
    rule_id,
    severity,
    row_no,
    field,
    printed,
    expected,
    message,
    document_name,
    page_no,
    line_no,
    place,
    load_id
from mart_finding_history
where is_current
order by
    case severity when 'error' then 1 when 'warning' then 2 else 3 end,
    fiscal_year,
    declaration_key,
    finding_no;
