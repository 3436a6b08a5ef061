namespace PerfEtl.Reports.Charts.Sources;

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
        var listed = Most.Of(ordered.Count(item => item.IsOff), most);
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
