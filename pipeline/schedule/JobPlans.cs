using PerfEtl.Pipeline.Configuration;

namespace PerfEtl.Pipeline.Schedule;

/// <summary>The plans of all jobs that the settings switch on.</summary>
internal static class JobPlans
{
    /// <summary>Reads and checks them.</summary>
    /// <param name="options">The settings.</param>
    /// <param name="jobs">The jobs there are.</param>
    /// <exception cref="SettingsException">A job is not known, or one of its values does not fit.</exception>
    public static IReadOnlyList<JobPlan> Of(ScheduleOptions options, IReadOnlyList<ScheduledJob> jobs)
    {
        var unknown = options.Jobs.Keys.FirstOrDefault(name => jobs.All(job => job.Name != name));
        if (unknown is not null)
            throw new SettingsException(
                $"设置 Schedule:Jobs：没有“{unknown}”这种作业，应为 {string.Join("、", jobs.Select(job => job.Name))}。");
        var calendar = WorkCalendar.Read(options.Calendar);
        return [.. jobs.Where(job => options.Jobs.ContainsKey(job.Name) || job.RunsWithoutACron).Select(job =>
            JobPlan.Of(job.Name, options.Jobs.GetValueOrDefault(job.Name) ?? new JobOptions(), calendar,
                job.RunsWithoutACron)).OfType<JobPlan>()];
    }

    /// <summary>What working days mean in a year the calendar does not know; empty if it matters to no job.</summary>
    /// <param name="plans">The plans.</param>
    /// <param name="now">UTC.</param>
    public static string CalendarNote(IReadOnlyList<JobPlan> plans, DateTime now) =>
        plans.All(plan => plan.Workdays?.Knows(now.Year) ?? true) ? ""
            : $"。注意：节假日表里没有 {now.Year} 年，“只在工作日运行”的作业只按星期六、星期日休息（设置 Schedule:Calendar）";
}
