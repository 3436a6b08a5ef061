-- mart_quarantine: which forms and files wait in quarantine until they are read, replaced or given up, and why?
-- Grain: one refused form, or one refused file (form_no 0).   Key: (document_sha256, document_name, form_no, line_no).
-- Unit:  since_at is a moment, since_date its day in China: the load that first set it aside.   Additive as a count.
--        verdict is damaged, no_text_layer, password, not_a_form, over_limit, reader_died, illegible, unclear or conflict.
--        source_name is empty for files and folders.
-- meaning: 隔离区里等待处理的文件和申报表，每份一行，直到读入、被替换或由人放弃
-- column document_name: 来源文件的名称；例 declarations-2022.txt
-- column document_sha256: 来源文件内容的 SHA-256，唯一认定一份文件；例 64 位十六进制数
-- column form_no: 文件中的第几份申报表，0 为整个文件；例 1
-- column verdict: 文件的判定：damaged 损坏、no_text_layer 扫描件、password 有密码、not_a_form 不是申报表、over_limit 超限、reader_died 读取中断、illegible 字不可识、unclear 不明确、conflict 互相矛盾；空值 早期版本没有判定；例 unclear
-- column field: 所在的栏目；例 project.fiscal
-- column printed: 原表所印的内容；空值 原表此处没有内容；例 18,211,461
-- column reason: 原因；空值 没有说明；例 “约30万”不是数字
-- column message: 说明，一句话：哪里、是什么、应为什么；例 第11行第4列，财政资金为“18,211,461”，应不大于项目资金总额“18,052,461”。
-- column page_no: 在第几页，工作簿为第几张工作表；空值 文本和 Word 没有页；例 1
-- column line_no: 在第几行；空值 无法定位到行；例 10
-- column place: 在哪里，照人读的写法；空值 无法定位，或早期版本未记；例 附表1!C7
-- column source_name: 来源的名称；空值 无；例 bureau
-- column load_id: 最先隔离它的加载（批次）编号，按时间排序；例 20221231T101400123Z
-- column since_at: 从何时起等待处理，含时区；单位 北京时间；例 2022-12-31 18:14:00+08:00
-- column since_date: 从哪天起等待处理，北京日期；例 2022-12-31
-- column next_step: 下一步怎么办，一句话；例 请部门改正后重新报送
create or replace view mart_quarantine as
with

-- A content that came from several places waits once.
waiting as (
    select distinct on (waiting_id, form_no) *
    from staging.int_quarantine_case
    where ended_load_key is null
    order by waiting_id, form_no, since_load_key, case_key
)

select
    waiting.document_name,
    waiting.document_sha256,
    waiting.form_no,
    waiting.verdict,
    waiting.field,
    waiting.printed,
    waiting.reason,
    waiting.message,
    waiting.page_no,
    waiting.line_no,
    waiting.place,
    waiting.source_name,
    dim_load.load_id,
    timezone('UTC', dim_load.started_at) as since_at,
    cast(dim_load.started_at + interval 8 hours as date) as since_date,
    waiting.next_step
from waiting
join dim_load on dim_load.load_key = waiting.since_load_key
order by waiting.document_name, waiting.form_no;
