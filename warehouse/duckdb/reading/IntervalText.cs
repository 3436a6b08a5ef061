using System.Globalization;
using DuckDB.NET.Native;

namespace PerfEtl.Warehouse.DuckDB.Reading;

/// <summary>An interval as DuckDB prints it: <c>1 year 2 months 3 days 04:05:06.789</c>.</summary>
internal static class IntervalText
{
    public static string Of(DuckDBInterval interval)
    {
        var parts = new List<string>();
        Add(parts, interval.Months / 12, "year");
        Add(parts, interval.Months % 12, "month");
        Add(parts, interval.Days, "day");
        if (interval.Micros != 0 || parts.Count == 0)
            parts.Add(Clock(unchecked((long)interval.Micros)));
        return string.Join(' ', parts);
    }

    private static void Add(List<string> parts, int count, string unit)
    {
        if (count != 0)
            parts.Add(string.Create(CultureInfo.InvariantCulture, $"{count} {unit}{(count is 1 or -1 ? "" : "s")}"));
    }

    private static string Clock(long microseconds)
    {
        var (seconds, fraction) = Int128.DivRem(Int128.Abs(microseconds), 1_000_000);
        var text = string.Create(
            CultureInfo.InvariantCulture,
            $"{(microseconds < 0 ? "-" : "")}{seconds / 3600:00}:{seconds / 60 % 60:00}:{seconds % 60:00}");
        return fraction == 0
            ? text
            : string.Create(CultureInfo.InvariantCulture, $"{text}.{fraction:000000}").TrimEnd('0');
    }
}
