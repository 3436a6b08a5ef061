-- mart_load_history: which loads were there, and what came of each?
-- Grain: one load.   Key: load_id.
-- Unit:  started_at is a moment, started_date its day in China; counts of files and forms.   Additive, but for waiting_count.
--        quarantined_count is what this load set aside, waiting_count all that waited in quarantine after it.
-- meaning: 历次加载及其结果，每次一行
-- column load_id: 加载（批次）编号，按时间排序；例 20221231T101400123Z
-- column load_kind: 加载的种类：load 读入、undo 撤销、drop 放弃隔离、withdraw 撤下、complete 补录；空值 早期版本未记；例 load
-- column undone_load_id: 被它撤销的加载；空值 不是撤销；例 20221231T101400123Z
-- column started_at: 开始时刻，含时区；单位 北京时间；空值 没有开始；例 2022-12-31 18:14:00+08:00
-- column started_date: 开始日期，北京日期；空值 没有开始；例 2022-12-31
-- column program_version: 所用程序的版本；例 0.1.0
-- column document_count: 看过的文件数；单位 个；例 2
-- column declaration_count: 读出的申报表数；单位 份；例 20
-- column new_count: 新增的申报表数；单位 份；例 20
-- column revised_count: 修订的申报表数；单位 份；例 0
-- column unchanged_count: 未变的申报表数；单位 份；例 20
-- column quarantined_count: 这次加载隔离的文件和表数；单位 份；例 0
-- column waiting_count: 这次加载之后隔离区里等待处理的份数；单位 份；例 0
-- column returned_count: 撤回后重新提交的申报表数；单位 份；空值 早期版本未记；例 0
-- column withdrawn_count: 被撤回的申报表数；单位 份；空值 早期版本未记；例 0
-- column restored_count: 因撤销而恢复的申报表数；单位 份；空值 早期版本未记；例 0
-- column taken_back_count: 因撤销而收回的申报表数；单位 份；空值 早期版本未记；例 0
create or replace view mart_load_history as
with

-- A document that lies in several places waits once.
waiting as (
    select dim_load.load_key, count(distinct (cases.waiting_id, cases.form_no)) as waiting_count
    from dim_load
    join staging.int_quarantine_case as cases
        on cases.opened_load_key <= dim_load.load_key
        and coalesce(cases.ended_load_key > dim_load.load_key, true)
    group by dim_load.load_key
)

select
    load_id,
    coalesce(load_kind, 'load') as load_kind,
    undone_load_id,
    timezone('UTC', started_at) as started_at,
    cast(started_at + interval 8 hours as date) as started_date,
    program_version,
    document_count,
    declaration_count,
    new_count,
    revised_count,
    unchanged_count,
    quarantined_count,
    coalesce(returned_count, 0) as returned_count,
    coalesce(withdrawn_count, 0) as withdrawn_count,
    coalesce(restored_count, 0) as restored_count,
    coalesce(taken_back_count, 0) as taken_back_count,
    coalesce(waiting.waiting_count, 0) as waiting_count
from dim_load
left join waiting using (load_key)
where load_key > 0
order by dim_load.load_key;
