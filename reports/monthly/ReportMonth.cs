using System.Globalization;
using PerfEtl.Warehouse;

namespace PerfEtl.Reports.Monthly;

/// <summary>A calendar month as people in Shanghai count it: 2022-12 begins at 2022-11-30 16:00 UTC.</summary>
/// <param name="Year">2000 to 9998: since 1992 the zone has had one offset, and it has to have one here.</param>
/// <param name="Month">1 to 12.</param>
public readonly record struct ReportMonth(int Year, int Month) : IComparable<ReportMonth>
{
    private const int FirstYear = 2000;
    private const int LastYear = 9998;

    /// <summary>The first moment of the month, UTC.</summary>
    public DateTime StartUtc => new DateTime(Year, Month, 1) - BeijingTime.Offset;

    /// <summary>The first moment after the month, UTC.</summary>
    public DateTime EndUtc => new DateTime(Year, Month, 1).AddMonths(1) - BeijingTime.Offset;

    /// <summary>2022-12.</summary>
    public string Code => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-{Month:00}");

    /// <summary>2022 年 12 月.</summary>
    public string Title => string.Create(CultureInfo.InvariantCulture, $"{Year} 年 {Month} 月");

    /// <summary>The month in which something happened.</summary>
    public static ReportMonth Of(DateTime utc) => new(BeijingTime.Of(utc).Year, BeijingTime.Of(utc).Month);

    /// <summary>Reads <c>2022-12</c>; null for anything else.</summary>
    public static ReportMonth? TryParse(string text) =>
        DateTime.TryParseExact(text, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var first)
        && first.Year is >= FirstYear and <= LastYear
            ? new ReportMonth(first.Year, first.Month)
            : null;

    /// <inheritdoc/>
    public int CompareTo(ReportMonth other) => (Year, Month).CompareTo((other.Year, other.Month));

    /// <summary>Earlier than the other month.</summary>
    public static bool operator <(ReportMonth left, ReportMonth right) => left.CompareTo(right) < 0;

    /// <summary>Later than the other month.</summary>
    public static bool operator >(ReportMonth left, ReportMonth right) => left.CompareTo(right) > 0;

    /// <summary>Not later than the other month.</summary>
    public static bool operator <=(ReportMonth left, ReportMonth right) => left.CompareTo(right) <= 0;

    /// <summary>Not earlier than the other month.</summary>
    public static bool operator >=(ReportMonth left, ReportMonth right) => left.CompareTo(right) >= 0;
}
