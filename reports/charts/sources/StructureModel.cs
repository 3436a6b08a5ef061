namespace PerfEtl.Reports.Charts.Sources;

/// <summary>What the money is made of and where the parts do not add up, before anything is drawn.</summary>
internal sealed class StructureModel
{
    private readonly IReadOnlyList<StructureRow> rows;
    private readonly StructurePanel[] both;

    private StructureModel(IReadOnlyList<StructureRow> rows, string source, int most)
    {
        (this.rows, Source) = (rows, source);
        var labels = new ProjectLabels(rows);
        both = [new(StructureBasis.Project, rows, labels, most), new(StructureBasis.Annual, rows, labels, most)];
        Panels = [.. both.Where(panel => panel.HasParts)];
        Headline = StructureHeadline.For(Panels, rows.Count);
    }

    public string Source { get; }

    public string Headline { get; }

    /// <summary>The sums for which anybody filled in a part.</summary>
    public IReadOnlyList<StructurePanel> Panels { get; }

    public string Subtitle => ScopeText.For(rows, "条形为差额，从大到小", "金额单位：万元");

    public IReadOnlyList<string> Notes
    {
        get
        {
            var notes = new List<string>();
            if (Panels.Count > 0)
                notes.Add("差额＝已填各部分之和－总额：红色为超出，橙色为不足；未填的部分不计，总额或各部分全部未填的项目不算差额。");
            notes.AddRange(both.Where(panel => !panel.HasParts && panel.All.Count > 0)
                .Select(panel => $"{panel.Basis.Total}的各部分（{string.Join("、", panel.Basis.Parts)}）均未填，因此没有画出。"));
            return notes;
        }
    }

    public static StructureModel From(
        IReadOnlyList<StructureRow> rows, string source, int most = StructurePanel.MostRows) => new(rows, source, most);
}

/// <summary>One sum of all declarations: which rows are shown, what the others come to.</summary>
internal sealed class StructurePanel
{
    /// <summary>How many projects get a row of their own.</summary>
    public const int MostRows = 30;

    public StructurePanel(StructureBasis basis, IEnumerable<StructureRow> rows, ProjectLabels labels, int most)
    {
        Basis = basis;
        All = [.. rows.Select(row => new Composition(row, labels.For(row), basis.TotalOf(row), basis.PartsOf(row)))];
        var ordered = ByDifference(All).ToList();
        var listed = RowLimit.Of(ordered.Count(item => item.IsOff), most);
        Shown = [.. ordered.Take(listed)];
        Hidden = [.. ordered.Skip(listed)];
    }

    public StructureBasis Basis { get; }

    public IReadOnlyList<Composition> All { get; }

    /// <summary>The largest differences.</summary>
    public IReadOnlyList<Composition> Shown { get; }

    /// <summary>What adds up, what cannot be compared, and the smaller differences.</summary>
    public IReadOnlyList<Composition> Hidden { get; }

    /// <summary>Somebody filled in a part; else there is nothing to compare.</summary>
    public bool HasParts => All.Any(item => item.HasParts);

    /// <summary>What all money is made of: 财政资金 10,861.59 万元，其他资金均未填.</summary>
    public string Parts => string.Join("，", Basis.Parts.Select((name, i) =>
    {
        decimal[] filled = [.. All.Select(item => item.Parts[i]).OfType<decimal>()];
        if (filled.Length == 0) return name + "均未填";
        var count = filled.Length == All.Count ? "" : $"（{MoneyText.Count(filled.Length)} 个项目填写）";
        return $"{name} {MoneyText.Wan(filled.Sum())} 万元{count}";
    }));

    private static IEnumerable<Composition> ByDifference(IEnumerable<Composition> items) => items
        .OrderByDescending(item => Math.Abs(item.Difference ?? 0)).ThenBy(item => item.Total is null)
        .ThenByDescending(item => item.Total).ThenBy(item => item.Row.ProjectName, StringComparer.Ordinal)
        .ThenBy(item => item.Row.DepartmentName, StringComparer.Ordinal).ThenBy(item => item.Row.FiscalYear);
}

/// <summary>One of the two sums of a form: the project's money or the year's.</summary>
/// <param name="Total">What the parts should add up to: 项目资金总额.</param>
/// <param name="Parts">财政资金, 其他资金.</param>
/// <param name="DataNames">What programs call the total and the parts: <c>total-cny</c>.</param>
/// <param name="TotalOf">The total of a declaration in yuan; null when blank.</param>
/// <param name="PartsOf">The parts in the order of their names.</param>
internal sealed record StructureBasis(
    string Total, string[] Parts, string[] DataNames,
    Func<StructureRow, decimal?> TotalOf, Func<StructureRow, decimal?[]> PartsOf)
{
    public static StructureBasis Project { get; } = new(
        "项目资金总额", ["财政资金", "其他资金"], ["total-cny", "fiscal-cny", "other-cny"],
        row => row.TotalCny, row => [row.FiscalCny, row.OtherCny]);

    public static StructureBasis Annual { get; } = new(
        "年度资金申请总额", ["当年财政拨款", "上年结转资金", "其他资金"],
        ["annual-request-cny", "appropriation-cny", "carried-over-cny", "annual-other-cny"],
        row => row.AnnualRequestCny, row => [row.AppropriationCny, row.CarriedOverCny, row.AnnualOtherCny]);

    /// <summary>项目资金总额＝财政资金＋其他资金.</summary>
    public string Equation => $"{Total}＝{string.Join("＋", Parts)}";
}

/// <summary>The funding cells of one declaration in yuan, as in <c>mart_funding</c>; null is a blank cell.</summary>
/// <param name="DepartmentName">主管部门.</param>
/// <param name="FiscalYear">The year the money is asked for.</param>
/// <param name="ProjectName">项目名称, whole.</param>
/// <param name="TotalCny">项目资金总额.</param>
/// <param name="FiscalCny">财政资金, a part of the total.</param>
/// <param name="OtherCny">其他资金, the other part of the total.</param>
/// <param name="AnnualRequestCny">年度资金申请总额.</param>
/// <param name="AppropriationCny">当年财政拨款, a part of the request.</param>
/// <param name="CarriedOverCny">上年结转资金, a part of the request.</param>
/// <param name="AnnualOtherCny">其他资金 of the year, a part of the request.</param>
internal sealed record StructureRow(
    string DepartmentName, int FiscalYear, string ProjectName, decimal? TotalCny, decimal? FiscalCny,
    decimal? OtherCny, decimal? AnnualRequestCny, decimal? AppropriationCny, decimal? CarriedOverCny,
    decimal? AnnualOtherCny) : IProjectRow;
