using PerfEtl.Reports.Monthly.Data;

namespace PerfEtl.Reports.Monthly;

/// <summary>What became of one declaration within the month, as its department sees it.</summary>
/// <param name="Kind">What happened.</param>
/// <param name="DepartmentName">Whose it is, or was.</param>
/// <param name="ProjectName">What it is called, or was last.</param>
/// <param name="FormerName">What it was called before; null unless that differs.</param>
/// <param name="Before">项目资金总额 at the start of the month in yuan; null when blank or not in force.</param>
/// <param name="After">The same at its end.</param>
internal sealed record DeclarationChange(
    ChangeKind Kind, string DepartmentName, string ProjectName, string? FormerName, decimal? Before, decimal? After)
{
    /// <summary>By how much it moves the sum of totals; blanks count as 0.</summary>
    public decimal ChangeCny => (After ?? 0) - (Before ?? 0);

    /// <param name="row">The two states.</param>
    /// <param name="department">Whose view; null for all.</param>
    /// <returns>Null when the department has nothing to do with it.</returns>
    public static DeclarationChange? Of(ChangeRow row, string? department)
    {
        var wasHere = row.DepartmentBefore is not null && (department is null || row.DepartmentBefore == department);
        var isHere = row.DepartmentAfter is not null && (department is null || row.DepartmentAfter == department);
        if (!wasHere && !isHere) return null;
        return new DeclarationChange(
            KindOf(row, wasHere, isHere),
            (isHere ? row.DepartmentAfter : row.DepartmentBefore)!, (isHere ? row.NameAfter : row.NameBefore)!,
            wasHere && isHere && row.NameBefore != row.NameAfter ? row.NameBefore : null,
            wasHere ? row.TotalBefore : null, isHere ? row.TotalAfter : null);
    }

    private static ChangeKind KindOf(ChangeRow row, bool wasHere, bool isHere)
    {
        if (!isHere) return row.DepartmentAfter is null ? ChangeKind.Withdrawn : ChangeKind.MovedOut;
        if (!wasHere && row.DepartmentBefore is not null) return ChangeKind.MovedIn;
        if (!wasHere) return row.HadEarlier ? ChangeKind.Returned : ChangeKind.New;
        return row.OpenedAs == "restored" ? ChangeKind.Restored : ChangeKind.Revised;
    }
}

/// <summary>What became of a declaration within the month, in the order of the report.</summary>
internal enum ChangeKind
{
    /// <summary>Declared for the first time.</summary>
    New,

    /// <summary>In force again after it had been withdrawn.</summary>
    Returned,

    /// <summary>Replaced by a later version.</summary>
    Revised,

    /// <summary>An earlier version is in force again, because a load was taken back.</summary>
    Restored,

    /// <summary>Came from another department.</summary>
    MovedIn,

    /// <summary>Went to another department.</summary>
    MovedOut,

    /// <summary>Not in force any more.</summary>
    Withdrawn,
}
