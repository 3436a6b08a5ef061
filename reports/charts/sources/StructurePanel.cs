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
        Shown = [.. ByAmount(ByDifference(All).Take(most))];
        Hidden = [.. ByDifference(All).Skip(most)];
    }

    public StructureBasis Basis { get; }

    public IReadOnlyList<Composition> All { get; }

    /// <summary>The largest differences, sorted by amount.</summary>
    public IReadOnlyList<Composition> Shown { get; }

    public IReadOnlyList<Composition> Hidden { get; }

    /// <summary>Somebody filled in a part; else there is nothing to compare.</summary>
    public bool HasParts => All.Any(item => item.HasParts);

    private static IEnumerable<Composition> ByDifference(IEnumerable<Composition> items) => ByName(items
        .OrderByDescending(item => Math.Abs(item.Difference ?? 0)).ThenBy(item => item.Total is null)
        .ThenByDescending(item => item.Total));

    private static IEnumerable<Composition> ByAmount(IEnumerable<Composition> items) => ByName(items
        .OrderBy(item => item.Total is null).ThenByDescending(item => item.Total));

    private static IOrderedEnumerable<Composition> ByName(IOrderedEnumerable<Composition> items) => items
        .ThenBy(item => item.Row.ProjectName, StringComparer.Ordinal)
        .ThenBy(item => item.Row.DepartmentName, StringComparer.Ordinal).ThenBy(item => item.Row.FiscalYear);
}
