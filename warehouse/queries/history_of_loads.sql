-- Which loads were there last, and what came of each?   $last is how many.
select
    load_id,
    strftime(started_at + interval 8 hours, '%Y-%m-%d %H:%M:%S') as started_at_beijing,
    case load_kind
        when 'undo' then '撤回 ' || undone_load_id when 'drop' then '放弃隔离' when 'withdraw' then '撤下' else '加载'
    end as kind,
    document_count,
    new_count,
    revised_count,
    returned_count,
    withdrawn_count,
    restored_count,
    unchanged_count,
    quarantined_count,
    waiting_count
from mart_load_history
order by load_id desc
limit $last
