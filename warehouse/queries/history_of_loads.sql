-- Which loads were there last, and what came of each?   $last is how many.
select
    load_id,
    strftime(dim_load.started_at + interval 8 hours, '%Y-%m-%d %H:%M:%S+08:00') as started_at_beijing,
    case mart_load_history.load_kind
        when 'undo' then '撤回 ' || mart_load_history.undone_load_id when 'drop' then '放弃隔离' when 'withdraw' then '撤下' when 'complete' then '补录' else '加载'
    end as kind,
    mart_load_history.document_count,
    mart_load_history.new_count,
    mart_load_history.revised_count,
    mart_load_history.returned_count,
    mart_load_history.withdrawn_count,
    mart_load_history.restored_count,
    mart_load_history.unchanged_count,
    mart_load_history.quarantined_count,
    mart_load_history.waiting_count
from mart_load_history
join dim_load using (load_id)
order by load_id desc
limit $last
