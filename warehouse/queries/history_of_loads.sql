-- Which loads were there last, and what came of each?   $last is how many.
select
    load_id,
    strftime(started_at + interval 8 hours, '%Y-%m-%d %H:%M:%S') as 北京时间,
    case load_kind when 'undo' then '撤回 ' || undone_load_id when 'drop' then '放弃隔离' when 'withdraw' then '撤下' else '加载' end as 种类,
    document_count as 文件,
    new_count as 新增,
    revised_count as 修订,
    returned_count as 重报,
    withdrawn_count as 撤回,
    restored_count as 恢复,
    unchanged_count as 未变,
    quarantined_count as 隔离,
    waiting_count as 待处理
from mart_load_history
order by load_id desc
limit $last
