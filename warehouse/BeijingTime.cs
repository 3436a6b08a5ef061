using System.Globalization;

namespace PerfEtl.Warehouse;

/// <summary>Moments as people read them: UTC inside, the clock of Beijing (Asia/Shanghai) on every page and paper.
/// </summary>
/// <remarks>The models say the same in SQL: <c>started_at + interval 8 hours</c>.</remarks>
public static class BeijingTime
{
    /// <summary>What is added to UTC, the year round since 1992; taken from no machine's zone table.</summary>
    public static readonly TimeSpan Offset = TimeSpan.FromHours(8);

    /// <summary>What the clock shows.</summary>
    /// <param name="utc">UTC.</param>
    public static DateTime Of(DateTime utc) => utc + Offset;

    /// <summary>The clock to the second: <c>2026-11-24 01:30:00</c>.</summary>
    /// <param name="utc">UTC.</param>
    public static string Text(DateTime utc) => Of(utc).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
}
