-- dim_load: which loads were there, and what came of each?
-- Grain: one load.   Key: load_key (load_id is the load package's own id).
-- Unit:  counts of files and forms.   Additive over loads.
--        withdrawn_count and restored_count are filled in at the end, when they are known; so is listing_sha256, the
--        files looked at with their stamps, if the same files tell nothing new the next time.
-- meaning: 加载（批次）
-- column load_key: 加载的键；例 1
-- column load_id: 加载（批次）编号，按时间排序；例 20221231T101400123Z
-- column started_at: 开始时刻；单位 UTC，不带时区；空值 没有开始；例 2022-12-31 10:14:00
-- column program_version: 所用程序的版本；例 0.1.0
-- column document_count: 看过的文件数；单位 个；例 2
-- column declaration_count: 读出的申报表数；单位 份；例 20
-- column new_count: 新增的申报表数；单位 份；例 20
-- column revised_count: 修订的申报表数；单位 份；例 0
-- column unchanged_count: 未变的申报表数；单位 份；例 20
-- column quarantined_count: 隔离的文件和表数；单位 份；例 0
-- column load_kind: 加载的种类：load 读入、undo 撤销、drop 放弃隔离、withdraw 撤下、complete 补录；空值 早期版本未记；例 load
-- column undone_load_id: 被它撤销的加载；空值 不是撤销；例 20221231T101400123Z
-- column returned_count: 撤回后重新提交的申报表数；单位 份；空值 早期版本未记；例 0
-- column withdrawn_count: 被撤回的申报表数；单位 份；空值 早期版本未记；例 0
-- column restored_count: 因撤销而恢复的申报表数；单位 份；空值 早期版本未记；例 0
-- column taken_back_count: 因撤销而收回的申报表数；单位 份；空值 早期版本未记；例 0
-- column listing_sha256: 所看文件清单的指纹；空值 清单不足以省去下一次读取；例 64 位十六进制数
insert into dim_load by name
with

load as (
    select * from staging.stg_load
),

declarations as (
    select
        count(*) as declaration_count,
        count(*) filter (where change = 'new') as new_count,
        count(*) filter (where change = 'revised') as revised_count,
        count(*) filter (where change = 'unchanged') as unchanged_count,
        count(*) filter (where change = 'returned') as returned_count
    from staging.stg_change
),

documents as (
    select
        count(*) as document_count,
        coalesce(sum(form_count) filter (where outcome = 'unchanged'), 0) as unread_count,
        count(*) filter (where outcome = 'taken_back') as taken_back_count
    from staging.stg_document
),

refused as (
    select count(*) as quarantined_count from staging.stg_quarantine
)

select
    (select greatest(max(load_key), 0) from dim_load) + 1 as load_key,
    load.load_id,
    load.started_at,
    load.program_version,
    documents.document_count,
    declarations.declaration_count,
    declarations.new_count,
    declarations.revised_count,
    declarations.unchanged_count + documents.unread_count as unchanged_count,
    refused.quarantined_count,
    case
        when documents.document_count = 0 and exists (select 1 from staging.stg_quarantine_drop) then 'drop'
        when exists (select 1 from staging.stg_recall) then 'withdraw'
        when exists (select 1 from staging.stg_completion) then 'complete'
        else load.load_kind end as load_kind,
    load.undone_load_id,
    declarations.returned_count,
    0 as withdrawn_count,
    0 as restored_count,
    documents.taken_back_count,
    load.listing_sha256
from load, declarations, documents, refused;
