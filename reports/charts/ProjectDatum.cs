using System.Globalization;
using PerfEtl.Reports.Drawing;

namespace PerfEtl.Reports.Charts;

/// <summary>What a row about one project stands for, for tooltips, screen readers and programs.</summary>
internal static class ProjectDatum
{
    /// <param name="row">The declaration.</param>
    /// <param name="sentence">One sentence for people.</param>
    /// <param name="money">Amounts in yuan to the fen; blank ones are left out.</param>
    public static Datum For(IProjectRow row, string sentence, params IEnumerable<(string Name, decimal? Cny)> money) =>
        new(sentence,
        [
            new("department", row.DepartmentName),
            new("year", ScopeText.Year(row.FiscalYear)),
            new("project", row.ProjectName),
            .. money.Where(amount => amount.Cny is not null)
                .Select(amount => KeyValuePair.Create(amount.Name, Exact(amount.Cny!.Value))),
        ]);

    /// <summary>Yuan to the fen, for programs: <c>41000000.00</c>.</summary>
    internal static string Exact(decimal cny) => cny.ToString("0.00", CultureInfo.InvariantCulture);
}
