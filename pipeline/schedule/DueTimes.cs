using Quartz;

namespace PerfEtl.Pipeline.Schedule;

/// <summary>The times at which a job is due: a cron text in a time zone.</summary>
internal sealed class DueTimes
{
    private const int FieldsOfCrontab = 5;

    private DueTimes(CronExpression expression) => Expression = expression;

    /// <summary>The same as Quartz reads it.</summary>
    public CronExpression Expression { get; }

    /// <summary>The time zone the cron text is meant in.</summary>
    public TimeZoneInfo Zone => Expression.TimeZone;

    /// <summary>Reads a cron text: <c>0 30 1 * * ?</c> with seconds, or the five fields of crontab.</summary>
    /// <returns>The times, or null if the text is neither.</returns>
    public static DueTimes? Parse(string cron, TimeZoneInfo zone)
    {
        var isCrontab = cron.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length == FieldsOfCrontab;
        return CronExpression.TryParse(cron, isCrontab ? CronFormat.Unix : CronFormat.Quartz, out var expression)
            && expression is not null ? new DueTimes(expression.WithTimeZone(zone)) : null;
    }

    /// <summary>The first due time after a moment, UTC; null if there is none any more.</summary>
    public DateTime? After(DateTime moment) =>
        Expression.GetNextValidTimeAfter(new DateTimeOffset(moment, TimeSpan.Zero))?.UtcDateTime;

    /// <summary>The due times after one moment up to and with another, UTC.</summary>
    public IReadOnlyList<DateTime> Between(DateTime after, DateTime until)
    {
        var times = new List<DateTime>();
        for (var due = After(after); due <= until; due = After(due.Value)) times.Add(due.Value);
        return times;
    }
}
