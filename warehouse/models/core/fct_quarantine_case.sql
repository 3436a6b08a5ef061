-- fct_quarantine_case: what waits for a person in quarantine, what waited, since when, and how did each end?
-- Grain: one form, or file (form_no 0), × one place it came from × one period of waiting.   Key: case_key.
-- Unit:  none.   Not additive: one document may have come from several places; it waits while it waits for one of them.
--        since_load_key is the first of its periods; ended_load_key is NULL while it waits.
-- meaning: 隔离区里每份、每处来源、每段等待一行
-- column case_key: 这段等待的键；例 1
-- column document_name: 来源文件的名称；例 declarations-2022.txt
-- column document_sha256: 来源文件内容的 SHA-256，唯一认定一份文件；例 64 位十六进制数
-- column source_name: 来源的名称；空值 无；例 bureau
-- column submission_id: 在来源数据库中的编号；空值 不是来自数据库；例 17
-- column source_facts: 来源所写的年度、部门等，JSON；空值 来源没有写；例 {"Year":2024}
-- column form_no: 文件中的第几份申报表；例 1
-- column verdict: 文件的判定，取值见 mart_quarantine；空值 早期版本没有判定；例 unclear
-- column field: 所在的栏目；例 project.fiscal
-- column printed: 原表所印的内容；空值 原表此处没有内容；例 约30万
-- column reason: 原因；空值 没有说明；例 应为数字金额
-- column message: 说明，一句话：哪里、是什么、应为什么；例 第6行第4列，项目资金总额：“约30万”应为数字金额。
-- column page_no: 在第几页；空值 文本没有页；例 1
-- column line_no: 在第几行；空值 无法定位到行；例 10
-- column place: 在哪里，照人读的写法；空值 无法定位，或早期版本未记；例 附表1!C7
-- column since_load_key: 从哪次加载起等待，见 dim_load；例 1
-- column opened_load_key: 这段等待由哪次加载开始，见 dim_load；例 1
-- column reopened_key: 它接续的那段等待的键；空值 不是接续；例 1
-- column ended_load_key: 由哪次加载结束，见 dim_load；空值 仍在等待；例 3
-- column ended_as: 怎样结束：read 已读入、replaced 被替换、dropped 由人放弃、withdrawn 被来源撤回、refused_again 因别的原因再被隔离；空值 仍在等待；例 read
-- column ended_sha256: 读入的或替换它的文件内容的 SHA-256；空值 没有；例 64 位十六进制数
-- column ended_by: 由谁放弃；空值 不是由人放弃；例 operator
-- column ended_reason: 放弃的理由；空值 不是由人放弃；例 不是申报表
update fct_quarantine_case
set ended_load_key = (select max(load_key) from dim_load),
    ended_as = stg_quarantine_end.ended_as,
    ended_sha256 = stg_quarantine_end.ended_sha256,
    ended_by = stg_quarantine_end.ended_by,
    ended_reason = stg_quarantine_end.ended_reason
from staging.stg_quarantine_end
where stg_quarantine_end.case_key = fct_quarantine_case.case_key;

-- What goes on waiting is read again with what its source tells now.
update fct_quarantine_case
set source_facts = again.source_facts
from staging.stg_refused_form as again
where fct_quarantine_case.ended_load_key is null
    and again.document_sha256 = fct_quarantine_case.document_sha256
    and again.form_no = fct_quarantine_case.form_no
    and again.source_name = fct_quarantine_case.source_name
    and again.submission_id = fct_quarantine_case.submission_id
    and again.source_facts is distinct from fct_quarantine_case.source_facts;

insert into fct_quarantine_case by name
with

this_load as (
    select max(load_key) as load_key from dim_load
),

since as (
    select document_sha256, form_no, source_name, submission_id, min(since_load_key) as since_load_key
    from fct_quarantine_case
    where ended_load_key is null
        or (ended_as = 'refused_again' and ended_load_key = (select load_key from this_load))
    group by all
),

refused as (
    select *
    from staging.stg_refused_form
    anti join (select * from fct_quarantine_case where ended_load_key is null) as open
        using (document_sha256, form_no, source_name, submission_id)
)

select
    (select coalesce(max(case_key), 0) from fct_quarantine_case) + row_number() over (
        order by refused.document_name, refused.source_name, refused.submission_id, refused.document_sha256, refused.form_no
    ) as case_key,
    refused.*,
    coalesce(
        (
            select min(since.since_load_key)
            from since
            where since.document_sha256 = refused.document_sha256
                and since.form_no = refused.form_no
                and (since.document_sha256 <> ''
                    or (since.source_name, since.submission_id) = (refused.source_name, refused.submission_id))
        ),
        (select load_key from this_load)
    ) as since_load_key,
    (select load_key from this_load) as opened_load_key
from refused;
