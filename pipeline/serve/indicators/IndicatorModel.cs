using PerfEtl.Pipeline.Serve.Site;

namespace PerfEtl.Pipeline.Serve.Indicators;

/// <summary>One indicator in every project that declares it under this name.</summary>
public sealed record IndicatorModel(string Name, IReadOnlyList<TargetLine> Rows)
{
    /// <summary>More rows than these are not shown.</summary>
    public const int Most = 1000;

    /// <summary>Reads it.</summary>
    internal static IndicatorModel Read(SiteRows rows, PageRequest request)
    {
        var name = request.Text("name") ?? throw PageException.Wrong("网址里缺少指标名称 name，请从指标列表进入。");
        var found = rows.Query<TargetLine>("indicators/one.sql", new { name });
        return found.Count > 0 ? new IndicatorModel(name, found)
            : throw PageException.NotFound("现行申报表里没有叫这个名称的指标，请从指标列表中选择。");
    }
}

/// <summary>The target of one row; <c>Outlier</c> is high, low or empty.</summary>
public sealed record TargetLine(
    long DeclarationKey, long ProjectId, int Year, string Department, string Project, int RowNo, string Level2,
    string? Printed, string Kind, string? Comparator, decimal? Low, decimal? High, string? Unit, string? Per,
    string Outlier);
