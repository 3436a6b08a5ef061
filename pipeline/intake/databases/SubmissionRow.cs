using System.Globalization;
using Dapper;
using PerfEtl.Pipeline.Declarations;
using PerfEtl.Pipeline.Vocabularies;

namespace PerfEtl.Pipeline.Intake.Databases;

/// <summary>What is known of a submission without its content.</summary>
/// <remarks>Filled by Dapper from the columns of the same names.</remarks>
internal sealed record SubmissionRow
{
    /// <summary>Its number as the driver gives it.</summary>
    public required object Id { get; init; }

    /// <summary>Its version as the driver gives it.</summary>
    public required object Version { get; init; }

    /// <summary>Its status, perhaps padded; null if blank.</summary>
    public string? Status { get; init; }

    /// <summary>Its file's name; null if blank or if it has no file.</summary>
    public string? Name { get; init; }

    /// <summary>年度 of its forms; null if the source does not say.</summary>
    public string? Year { get; init; }

    /// <summary>主管部门 of its forms.</summary>
    public string? Department { get; init; }

    /// <summary>The money unit of its forms.</summary>
    public string? Unit { get; init; }

    /// <summary>Bytes of its document; null if it has none.</summary>
    public long? Length { get; init; }

    /// <summary>Its number as text.</summary>
    public string Key => KeyOf(Id);

    /// <summary>A number as text: <c>17</c>, or the text itself.</summary>
    public static string KeyOf(object id) => Convert.ToString(id, CultureInfo.InvariantCulture)!;
}

/// <summary>Parameters of the statements about rows: a number and a version in the column's own types.</summary>
internal static class SubmissionKey
{
    /// <summary>One submission in the state it was listed in.</summary>
    public static DynamicParameters Of(SubmissionRow row, VersionType type) => Of(row.Id, row.Version, type);

    /// <summary>A position in the list; without a number it lies behind all rows of its version.</summary>
    public static DynamicParameters Of(object? id, object version, VersionType type)
    {
        var parameters = new DynamicParameters();
        parameters.Add("id", id);
        parameters.Add("version", version, type.Type);
        return parameters;
    }
}

/// <summary>Names of files made harmless: they become names of documents, and of files in quarantine.</summary>
internal static class SubmissionName
{
    private const int Longest = 120;

    /// <summary>The last part of a path, without control characters; <c>_</c> where nothing is left.</summary>
    public static string Clean(string name)
    {
        var start = name.LastIndexOfAny(['/', '\\']) + 1;
        var clean = string.Concat(name[start..].Where(letter => !char.IsControl(letter)))
            .Replace(':', '_').Trim().TrimEnd('.');
        if (clean.Length > Longest) clean = clean[..(Longest / 2)] + "…" + clean[^(Longest / 2 - 1)..];
        return clean.Length == 0 ? "_" : clean;
    }
}

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
