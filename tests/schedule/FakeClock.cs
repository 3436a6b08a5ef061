using System.Globalization;

namespace PerfEtl.Tests.Schedule;

/// <summary>A clock that stands still until it is set, also back.</summary>
internal sealed class FakeClock(string utc) : TimeProvider
{
    /// <summary>The moment it shows, UTC.</summary>
    public DateTime Now { get; set; } = Parse(utc);

    public override DateTimeOffset GetUtcNow() => new(Now, TimeSpan.Zero);

    /// <summary>A moment in UTC: <c>2026-11-23 17:30</c>.</summary>
    public static DateTime Parse(string utc) =>
        DateTime.SpecifyKind(DateTime.Parse(utc, CultureInfo.InvariantCulture), DateTimeKind.Utc);
}
