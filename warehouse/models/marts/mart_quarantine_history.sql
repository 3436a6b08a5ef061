-- mart_quarantine_history: which forms and files ever waited in quarantine, since when, and how did each end?
-- Grain: one refused form, or file (form_no 0), × one place it came from × one period of waiting.
-- Key:   (load_id, document_sha256, document_name, submission_id, form_no).
-- Unit:  _at are moments, _date their days in China; ended_at is NULL while it waits.   Additive as a count of periods.
--        ended_as is read, replaced, dropped, withdrawn or refused_again (for another reason); ended_document_sha256 is
--        what was read or came instead; ended_by and ended_reason are a person's who gave it up.
-- meaning: 曾在隔离区等待处理的文件和申报表，每份、每处来源、每段等待一行
-- column document_name: 来源文件的名称；例 declarations-2022.txt
-- column document_sha256: 来源文件内容的 SHA-256，唯一认定一份文件；例 64 位十六进制数
-- column form_no: 文件中的第几份申报表，0 为整个文件；例 1
-- column verdict: 文件的判定，取值见 mart_quarantine；空值 早期版本没有判定；例 unclear
-- column field: 所在的栏目；例 project.fiscal
-- column printed: 原表所印的内容；空值 原表此处没有内容；例 约30万
-- column reason: 原因；空值 没有说明；例 应为数字金额
-- column message: 说明，一句话：哪里、是什么、应为什么；例 第6行第4列，项目资金总额：“约30万”应为数字金额。
-- column page_no: 在第几页，工作簿为第几张工作表；空值 文本和 Word 没有页；例 1
-- column line_no: 在第几行；空值 无法定位到行；例 10
-- column place: 在哪里，照人读的写法；空值 无法定位，或早期版本未记；例 附表1!C7
-- column source_name: 来源的名称；空值 无；例 bureau
-- column submission_id: 在来源数据库中的编号；空值 不是来自数据库；例 17
-- column load_id: 这段等待由哪次加载开始（批次编号，按时间排序）；例 20221231T101400123Z
-- column started_at: 那次加载开始的时刻，含时区；单位 北京时间；例 2022-12-31 18:14:00+08:00
-- column started_date: 那次加载开始的日期，北京日期；例 2022-12-31
-- column since_at: 从何时起等待处理，含时区；单位 北京时间；例 2022-12-31 18:14:00+08:00
-- column since_date: 从哪天起等待处理，北京日期；例 2022-12-31
-- column ended_load_id: 由哪次加载结束；空值 仍在等待；例 20230105T101400123Z
-- column ended_at: 何时结束，含时区；单位 北京时间；空值 仍在等待；例 2023-01-05 18:14:00+08:00
-- column ended_date: 哪天结束，北京日期；空值 仍在等待；例 2023-01-05
-- column ended_as: 怎样结束：read 已读入、replaced 被替换、dropped 由人放弃、withdrawn 被来源撤回、refused_again 因别的原因再被隔离；空值 仍在等待；例 read
-- column ended_document_sha256: 读入的或替换它的文件内容的 SHA-256；空值 没有；例 64 位十六进制数
-- column ended_by: 由谁放弃；空值 不是由人放弃；例 operator
-- column ended_reason: 放弃的理由；空值 不是由人放弃；例 不是申报表
create or replace view mart_quarantine_history as
select
    cases.document_name,
    cases.document_sha256,
    cases.form_no,
    cases.verdict,
    cases.field,
    cases.printed,
    cases.reason,
    cases.message,
    cases.page_no,
    cases.line_no,
    cases.place,
    cases.source_name,
    cases.submission_id,
    opened.load_id,
    timezone('UTC', opened.started_at) as started_at,
    cast(opened.started_at + interval 8 hours as date) as started_date,
    timezone('UTC', since.started_at) as since_at,
    cast(since.started_at + interval 8 hours as date) as since_date,
    ended.load_id as ended_load_id,
    timezone('UTC', ended.started_at) as ended_at,
    cast(ended.started_at + interval 8 hours as date) as ended_date,
    cases.ended_as,
    cases.ended_sha256 as ended_document_sha256,
    cases.ended_by,
    cases.ended_reason
from staging.int_quarantine_case as cases
join dim_load as opened on opened.load_key = cases.opened_load_key
join dim_load as since on since.load_key = cases.since_load_key
left join dim_load as ended on ended.load_key = cases.ended_load_key
order by opened.load_id, cases.document_name, cases.form_no, cases.case_key;
