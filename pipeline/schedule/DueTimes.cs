using Cronos;

namespace PerfEtl.Pipeline.Schedule;

/// <summary>The times at which a job is due: a cron text in a time zone.</summary>
internal sealed class DueTimes
{
    private readonly CronExpression? expression;

    private DueTimes(CronExpression? expression, TimeZoneInfo zone) => (this.expression, Zone) = (expression, zone);

    /// <summary>The time zone the cron text is meant in.</summary>
    public TimeZoneInfo Zone { get; }

    /// <summary>Reads a cron text: <c>0 30 1 * * ?</c> with seconds, or the five fields of crontab.</summary>
    /// <returns>The times, or null if the text is neither, or one that <see cref="CronText"/> refuses.</returns>
    public static DueTimes? Parse(string cron, TimeZoneInfo zone) =>
        CronText.Refusal(cron) is null && CronExpression.TryParse(cron, CronText.FormatOf(cron), out var expression)
            ? new DueTimes(expression, zone) : null;

    /// <summary>No due times at all: of a job that others ask for.</summary>
    public static DueTimes None(TimeZoneInfo zone) => new(null, zone);

    /// <summary>The first due time after a moment, UTC; null if there is none any more.</summary>
    public DateTime? After(DateTime moment) => expression?.GetNextOccurrence(moment, Zone);

    /// <summary>The next due times after a moment, UTC; fewer if there are no more.</summary>
    public IEnumerable<DateTime> Next(int count, DateTime moment)
    {
        for (var due = After(moment); due is { } next && count > 0; due = After(next), count--) yield return next;
    }

    /// <summary>The due times after one moment up to and with another, UTC.</summary>
    public IReadOnlyList<DateTime> Between(DateTime after, DateTime until)
    {
        var times = new List<DateTime>();
        for (var due = After(after); due <= until; due = After(due.Value)) times.Add(due.Value);
        return times;
    }
}
