using System.Text.RegularExpressions;

namespace PerfEtl.Reports.Monthly;

/// <summary>What a report was made from; it stands in the file's keywords, so that it can be made again.</summary>
/// <param name="Version">Of the program: 0.1.0.</param>
/// <param name="LoadId">The latest load of the snapshot: 20221231T181400123Z.</param>
/// <param name="Sha256">Of the snapshot's file, 64 hex digits in lower case.</param>
/// <param name="Month">The month it is about.</param>
/// <param name="Department">主管部门 as printed; null for all.</param>
/// <param name="IsAppendix">It is the appendix, not the summary.</param>
public sealed partial record ReportStamp(
    string Version, string LoadId, string Sha256, ReportMonth Month, string? Department, bool IsAppendix = false)
{
    /// <summary>perfetl-report; version=0.1.0; snapshot=…; sha256=…; month=2022-12; part=appendix;
    /// department=….</summary>
    public string Keywords => $"perfetl-report; version={Version}; snapshot={LoadId}; sha256={Sha256}; "
        + $"month={Month.Code}" + (IsAppendix ? "; part=appendix" : "")
        + (Department is null ? "" : $"; department={Department}");

    /// <summary>Reads <see cref="Keywords"/>; null when they are not those of a report of ours.</summary>
    public static ReportStamp? TryParse(string keywords)
    {
        var match = Shape().Match(keywords);
        if (!match.Success || ReportMonth.TryParse(match.Groups["month"].Value) is not { } month) return null;
        var department = match.Groups["department"];
        return new ReportStamp(
            match.Groups["version"].Value, match.Groups["load"].Value, match.Groups["hash"].Value, month,
            department.Success ? department.Value : null, match.Groups["part"].Success);
    }

    // The name comes last, so that nothing in it can be taken for another entry.
    [GeneratedRegex(
        @"^perfetl-report; version=(?<version>[^;]+); snapshot=(?<load>[^;]+); sha256=(?<hash>[0-9a-f]{64}); "
        + @"month=(?<month>\d{4}-\d{2})(?<part>; part=appendix)?(; department=(?<department>.+))?$",
        RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex Shape();
}
