-- mart_run_history: when did which job run or not run, why, by whom, and what came of it?
-- Grain: one run, or due times that were let pass.   Key: run_id.
-- Unit:  _at are moments, _date their days in China; counts of files and forms over all sources; stages are 读取 1.250 … in seconds.   Additive.
--        Runs that had ended when the snapshot was made: a file cannot tell whether a run still runs.
-- meaning: 已结束的运行及其结果，每次一行
-- column run_id: 运行的编号；例 20221231T101400123Z-ebd3
-- column job: 作业或命令；例 nightly
-- column outcome: 结果：done 完成、quarantined 有隔离、failed 失败、refused 被占用、stopped 已停止、interrupted 中断、skipped 跳过、missed 错过；例 done
-- column why: 由何而来：manual 手工、schedule 按时、catch_up 补跑、retry 重试、recovery 接手；空值 没有运行；例 schedule
-- column attempt: 第几次尝试；例 1
-- column due_at: 应运行的时刻，含时区；单位 北京时间；空值 手工运行没有；例 2022-12-31 01:30:00+08:00
-- column due_date: 应运行的日期，北京日期；空值 手工运行没有；例 2022-12-31
-- column recorded_at: 记下的时刻，含时区；单位 北京时间；例 2022-12-31 01:30:02+08:00
-- column recorded_date: 记下的日期，北京日期；例 2022-12-31
-- column started_at: 开始时刻，含时区；单位 北京时间；空值 没有开始；例 2022-12-31 18:14:00+08:00
-- column started_date: 开始日期，北京日期；空值 没有开始；例 2022-12-31
-- column ended_at: 结束时刻，含时区；单位 北京时间；空值 没有结束；例 2022-12-31 01:31:00+08:00
-- column ended_date: 结束日期，北京日期；空值 没有结束；例 2022-12-31
-- column run_by: 由谁运行；例 root@server
-- column exit_code: 退出码：0 完成、1 失败、2 用法或设置有误、3 有隔离、4 被占用；空值 没有结束；例 0
-- column load_id: 这次运行所做的加载；空值 没有加载；例 20221231T101400123Z
-- column reason: 失败、跳过等的原因；空值 没有原因可说；例 另一次加载正在进行
-- column read_count: 读过的文件数；单位 个；例 2
-- column loaded_count: 入库的申报表数；单位 份；例 20
-- column unchanged_count: 未变的申报表数；单位 份；例 20
-- column refused_count: 隔离的数；单位 份；例 0
-- column stages: 各步用时；单位 秒；例 读取 1.250
create or replace view mart_run_history as
select
    run_id,
    job,
    outcome,
    why,
    attempt,
    timezone('UTC', due_at) as due_at,
    cast(due_at + interval 8 hours as date) as due_date,
    timezone('UTC', recorded_at) as recorded_at,
    cast(recorded_at + interval 8 hours as date) as recorded_date,
    timezone('UTC', started_at) as started_at,
    cast(started_at + interval 8 hours as date) as started_date,
    timezone('UTC', ended_at) as ended_at,
    cast(ended_at + interval 8 hours as date) as ended_date,
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
where outcome <> 'running'
order by recorded_at;
