using System.Globalization;
using PerfEtl.Pipeline.Declarations;
using PerfEtl.Pipeline.Vocabularies;

namespace PerfEtl.Pipeline.Intake.Databases;

/// <summary>What the columns of a submission tell of its forms: 年度, 主管部门, the money unit.</summary>
internal static class SubmissionFacts
{
    /// <summary>What they tell; <see cref="OutsideFacts.None"/> where they are blank or the source has none.</summary>
    public static OutsideFacts Of(SubmissionRow row) => new(
        YearOf(row.Year), Text(row.Department), null, Text(row.Unit));

    /// <summary>Why the submission cannot be used: what a column holds is no year or no unit.</summary>
    public static Refusal? Fault(SubmissionRow row)
    {
        if (Text(row.Year) is { } year && YearOf(year) is null)
            return new Refusal(default, "年度", year, "是数据库里的年度列，应为 2000 至 2100 之间的年度", Verdict.Unclear);
        return Text(row.Unit) is { } unit && MoneyUnits.Named(unit) is null
            ? new Refusal(default, "金额单位", unit, "是数据库里的金额单位列，应为元、千元、万元、亿元之一", Verdict.Unclear)
            : null;
    }

    // 2026, 2026年, 2026年度.
    private static int? YearOf(string? text) => int.TryParse(
        Text(text)?.TrimEnd('度').TrimEnd('年'), NumberStyles.None, CultureInfo.InvariantCulture, out var year)
        && year is >= 2000 and <= 2100 ? year : null;

    private static string? Text(string? column) => column?.Trim() is { Length: > 0 } text ? text : null;
}
