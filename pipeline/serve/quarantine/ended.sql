-- How did the last things end that waited in quarantine, and which of these ends can a person still take back?
-- At most fifty. What a person ordered, and nobody has taken back yet, can be.
select
    history.document_name as Document,
    cast(history.form_no as integer) as FormNo,
    history.message as Message,
    history.ended_as as EndedAs,
    timezone('UTC', history.ended_at) as Ended,
    history.ended_by as EndedBy,
    history.ended_reason as Reason,
    history.ended_load_id as LoadId,
    ending.load_kind in ('drop', 'complete')
        and history.ended_load_id not in (from mart_load_history select undone_load_id where undone_load_id is not null)
        as IsOrdered
from mart_quarantine_history as history
left join mart_load_history as ending on ending.load_id = history.ended_load_id
where history.ended_at is not null
order by history.ended_at desc, history.document_name, history.form_no
limit 50
