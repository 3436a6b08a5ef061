-- mart_run_history: when did which job run or not run, why, by whom, and what came of it?
-- Grain: one run, or due times that were let pass.   Key: run_id.
-- Unit:  times are UTC; counts of files and forms over all sources; stages are 读取 1.250 … in seconds.   Additive.
--        As far as known when the snapshot was published: its own run is still running in it.
create or replace view mart_run_history as
select
    run_id,
    job,
    outcome,
    why,
    attempt,
    due_at,
    recorded_at,
    started_at,
    ended_at,
    run_by,
    exit_code,
    load_id,
    reason,
    read_count,
    loaded_count,
    unchanged_count,
    refused_count,
    stages
from dim_run
order by recorded_at;
