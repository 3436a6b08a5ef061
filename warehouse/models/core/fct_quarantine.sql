-- fct_quarantine: which forms were set aside in which load, and why?
-- Grain: one load × one refused form or file (form_no 0).   Key: (load_key, document_sha256, document_name, form_no).
-- Unit:  none.   Additive as a count within a load.
-- meaning: 每次加载隔离的文件和申报表
-- column load_key: 读入它的加载的键，见 dim_load；例 1
-- column document_sha256: 来源文件内容的 SHA-256，唯一认定一份文件；例 64 位十六进制数
-- column document_name: 来源文件的名称；例 declarations-2022.txt
-- column form_no: 文件中的第几份申报表，0 为整个文件；例 1
-- column field: 所在的栏目；例 project.fiscal
-- column printed: 原表所印的内容；空值 原表此处没有内容；例 18,211,461
-- column reason: 原因；空值 没有说明；例 “约30万”不是数字
-- column message: 说明，一句话：哪里、是什么、应为什么；例 第11行第4列，财政资金为“18,211,461”，应不大于项目资金总额“18,052,461”。
-- column page_no: 在第几页；空值 文本没有页；例 1
-- column line_no: 在第几行；空值 无法定位到行；例 10
-- column column_no: 在第几列；空值 无法定位到列；例 4
-- column place: 在哪里，照人读的写法；空值 无法定位，或早期版本未记；例 附表1!C7
-- column verdict: 文件的判定：damaged 损坏、no_text_layer 扫描件、password 有密码、not_a_form 不是申报表、over_limit 超限、reader_died 读取中断、illegible 字不可识、unclear 不明确、conflict 互相矛盾；空值 早期版本没有判定；例 unclear
insert into fct_quarantine by name
select
    (select max(load_key) from dim_load) as load_key,
    stg_quarantine.*
from staging.stg_quarantine
order by stg_quarantine.document_name, stg_quarantine.form_no;
