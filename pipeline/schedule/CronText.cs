using System.Text.RegularExpressions;
using Cronos;

namespace PerfEtl.Pipeline.Schedule;

/// <summary>The cron texts of the settings; those that programs read in different ways are refused.</summary>
/// <remarks>
/// Compared with the scheduler of before on 40,000 texts: all others mean the same (docs/decisions/0022).
/// </remarks>
internal static partial class CronText
{
    private const int FieldsOfCrontab = 5;
    private const int FieldsWithSeconds = 6;
    private const int FieldsWithYear = 7;

    private static readonly string[] Weekdays = ["SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT"];

    /// <summary>How a text is to be read: with seconds if it has six fields.</summary>
    public static CronFormat FormatOf(string cron) =>
        Fields(cron).Length == FieldsOfCrontab ? CronFormat.Standard : CronFormat.IncludeSeconds;

    /// <summary>Why a text is refused although it can be read, in Chinese; null if it is not.</summary>
    public static string? Refusal(string cron)
    {
        var fields = Fields(cron);
        if (fields.Length == FieldsWithYear)
            return $"第七段“{fields[6]}”是年份，不再支持，应只写六段“秒 分 时 日 月 星期”";
        if (fields.Length is not (FieldsOfCrontab or FieldsWithSeconds)) return null;
        if (fields.Length == FieldsWithSeconds && Number().IsMatch(fields[^1]))
            return $"六段写法的星期不能用数字（“{fields[^1]}”在不同程序里是不同的日子），"
                + $"应写星期的英文缩写，按原来的意思就是 {Named(fields[^1])}，例如第三个星期五写作 FRI#3";
        return IsSet(fields[^3]) && IsSet(fields[^1])
            ? $"日“{fields[^3]}”和星期“{fields[^1]}”不能同时限定（有的程序当作“或”，有的当作“且”），应把其中一段写成 ?" : null;
    }

    /// <summary>A text of an older ledger, whose weekdays counted from Sunday as 1, with names instead.</summary>
    public static string FromOlder(string cron)
    {
        var fields = Fields(cron);
        return fields.Length < FieldsWithSeconds
            ? cron : string.Join(' ', fields[..5].Append(Named(fields[5])));
    }

    // 6#3 → FRI#3, 2-6 → MON-FRI, 6L → FRIL; the numbers after # and / are no weekdays.
    private static string Named(string field) => Number().Replace(field, day =>
        int.Parse(day.Value, System.Globalization.CultureInfo.InvariantCulture) is >= 1 and <= 7 and var number
            ? Weekdays[number - 1] : day.Value);

    private static bool IsSet(string field) => field is not ("*" or "?");

    private static string[] Fields(string cron) => cron.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    [GeneratedRegex("(?<![#/0-9])[0-9]+")]
    private static partial Regex Number();
}
