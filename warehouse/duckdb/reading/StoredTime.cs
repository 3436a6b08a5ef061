using System.Globalization;
using PerfEtl.Warehouse.DuckDB.Native;

namespace PerfEtl.Warehouse.DuckDB.Reading;

/// <summary>DuckDB's dates and times, counted from 1970-01-01, to and from .NET's.</summary>
internal static class StoredTime
{
    private const long TicksPerMicrosecond = TimeSpan.TicksPerMicrosecond;
    private static readonly int EpochDay = DateOnly.FromDateTime(DateTime.UnixEpoch).DayNumber;

    public static int Days(DateOnly date) => date.DayNumber - EpochDay;

    /// <exception cref="OverflowException">The date is infinite or outside the years 1 to 9999.</exception>
    public static DateOnly Date(int days)
    {
        var number = (long)days + EpochDay;
        return number >= 0 && number <= DateOnly.MaxValue.DayNumber
            ? DateOnly.FromDayNumber((int)number)
            : throw new OverflowException($"day {days} after 1970-01-01 is outside the years 1 to 9999");
    }

    /// <summary>Whole microseconds; .NET's last digit (100 ns) is cut off, as DuckDB has no place for it.</summary>
    public static long Microseconds(DateTime time)
    {
        var ticks = time.Ticks - DateTime.UnixEpoch.Ticks;
        return (ticks - (((ticks % TicksPerMicrosecond) + TicksPerMicrosecond) % TicksPerMicrosecond))
            / TicksPerMicrosecond;
    }

    /// <param name="count">How many units after 1970-01-01.</param>
    /// <param name="ticksPerUnit">How many units of 100 ns one is: 10 for microseconds.</param>
    /// <param name="kind">UTC for timestamps with time zone; unspecified for those without.</param>
    /// <exception cref="OverflowException">The time is infinite or outside the years 1 to 9999.</exception>
    public static DateTime Timestamp(long count, long ticksPerUnit, DateTimeKind kind)
    {
        var ticks = ((Int128)count * ticksPerUnit) + DateTime.UnixEpoch.Ticks;
        return ticks >= 0 && ticks <= DateTime.MaxValue.Ticks
            ? new DateTime((long)ticks, kind)
            : throw new OverflowException($"timestamp {count} is infinite or outside the years 1 to 9999");
    }

    /// <exception cref="OverflowException">The timestamp is finer than .NET's 100 ns.</exception>
    public static DateTime TimestampFromNanoseconds(long nanoseconds) =>
        nanoseconds % TimeSpan.NanosecondsPerTick == 0 || nanoseconds is long.MaxValue or -long.MaxValue
            ? Timestamp(nanoseconds / TimeSpan.NanosecondsPerTick, 1, DateTimeKind.Unspecified)
            : throw new OverflowException($"timestamp {nanoseconds} ns is finer than the 100 ns of a DateTime");

    /// <summary>An interval as DuckDB prints it: <c>1 year 2 months 3 days 04:05:06.789</c>.</summary>
    public static string Text(NativeInterval interval)
    {
        var parts = new List<string>();
        Add(parts, interval.Months / 12, "year");
        Add(parts, interval.Months % 12, "month");
        Add(parts, interval.Days, "day");
        if (interval.Microseconds != 0 || parts.Count == 0)
            parts.Add(Clock(interval.Microseconds));
        return string.Join(' ', parts);
    }

    private static void Add(List<string> parts, int count, string unit)
    {
        if (count != 0)
            parts.Add(string.Create(CultureInfo.InvariantCulture, $"{count} {unit}{(count is 1 or -1 ? "" : "s")}"));
    }

    private static string Clock(long microseconds)
    {
        var size = Int128.Abs(microseconds);
        var (seconds, fraction) = Int128.DivRem(size, 1_000_000);
        var text = string.Create(
            CultureInfo.InvariantCulture,
            $"{(microseconds < 0 ? "-" : "")}{seconds / 3600:00}:{seconds / 60 % 60:00}:{seconds % 60:00}");
        return fraction == 0
            ? text
            : string.Create(CultureInfo.InvariantCulture, $"{text}.{fraction:000000}").TrimEnd('0');
    }
}
