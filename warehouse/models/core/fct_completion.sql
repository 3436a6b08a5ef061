-- fct_completion: what did people add to forms whose print leaves the year, department, project or money unit open?
-- Grain: one completion: one form, or with form_no 0 all forms of a file, × load.   Key: (document_sha256, form_no, load_key).
-- Unit:  none.   Not additive. The later one of a form counts; none counts whose load was undone.
-- meaning: 由人补录的年度、主管部门、项目名称和金额单位，每次补录一行
-- column document_sha256: 来源文件内容的 SHA-256，唯一认定一份文件；例 64 位十六进制数
-- column form_no: 文件中的第几份申报表，0 为全部；例 1
-- column fiscal_year: 补录的年度；单位 年；空值 没有补录；例 2024
-- column department_name: 补录的主管部门；空值 没有补录；例 某县教育局
-- column project_name: 补录的项目名称；空值 没有补录；例 教师培训费
-- column money_unit: 补录的金额单位；空值 没有补录；例 万元
-- column completed_by: 由谁补录；例 operator
-- column reason: 补录的依据；例 电话核实
-- column load_key: 读入它的加载的键，见 dim_load；例 1
insert into fct_completion by name
select stg_completion.*, (select max(load_key) from dim_load) as load_key
from staging.stg_completion
order by document_sha256, form_no;

-- What was taken back with an earlier completion is read again.
update dim_document
set taken_back_load_key = null
where taken_back_load_key is not null
    and document_sha256 in (select document_sha256 from staging.stg_completion);
