namespace PerfEtl.Pipeline.Schedule;

/// <summary>The plans of all jobs that the settings switch on.</summary>
internal static class JobPlans
{
    /// <summary>Reads and checks them.</summary>
    /// <param name="options">The settings.</param>
    /// <param name="jobs">The jobs there are.</param>
    /// <param name="now">UTC.</param>
    /// <exception cref="SettingsException">A job is not known, or one of its values does not fit.</exception>
    public static IReadOnlyList<JobPlan> Of(ScheduleOptions options, IReadOnlyList<ScheduledJob> jobs, DateTime now)
    {
        var unknown = options.Jobs.Keys.FirstOrDefault(name => jobs.All(job => job.Name != name));
        if (unknown is not null)
            throw new SettingsException(
                $"设置 Schedule:Jobs：没有“{unknown}”这种作业，应为 {string.Join("、", jobs.Select(job => job.Name))}。");
        if (options.StopSeconds is < 1 or > 3600)
            throw new SettingsException($"设置 Schedule:StopSeconds：{options.StopSeconds} 不合要求，应为 1 到 3600 秒。");
        if (options.CheckInSeconds is < 1 or > 600)
            throw new SettingsException($"设置 Schedule:CheckInSeconds：{options.CheckInSeconds} 不合要求，应为 1 到 600 秒。");
        var calendar = WorkCalendar.Read(options.Calendar);
        List<JobPlan> plans =
            [.. options.Jobs.Select(job => JobPlan.Of(job.Key, job.Value, calendar)).OfType<JobPlan>()];
        if (plans.Any(plan => plan.Workdays is not null) && !calendar.Knows(now.Year))
            ServeLog.Say($"注意：节假日表里没有 {now.Year} 年，“只在工作日运行”的作业只按星期六、星期日休息（设置 Schedule:Calendar）");
        return plans;
    }
}
