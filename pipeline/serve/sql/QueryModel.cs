using PerfEtl.Pipeline.Serve.Site;
using PerfEtl.Warehouse;

namespace PerfEtl.Pipeline.Serve.Sql;

/// <summary>The SQL page: what was asked and what came of it.</summary>
/// <param name="Asked">The parameters of the address but the page.</param>
/// <param name="Sql">The statement, as typed.</param>
/// <param name="Snapshot">The snapshot that was asked, or that is in force.</param>
/// <param name="Kind">How the result is drawn; null for not at all.</param>
/// <param name="Wrong">Why there is no result, in one sentence; null where there is one.</param>
/// <param name="Result">The rows of this page; null where nothing was asked or it went wrong.</param>
public sealed record QueryModel(
    IReadOnlyList<(string Name, string? Value)> Asked, string Sql, string? Snapshot, string? Kind, string? Wrong,
    QueryResult? Result)
{
    /// <summary>The tables to ask, marts first.</summary>
    public IReadOnlyList<TableMeaning> Tables { get; } =
        [.. TableMeanings.Tables.Where(table => table.Name.StartsWith("mart_", StringComparison.Ordinal))];

    /// <summary>The address of this query in a format, on this very snapshot.</summary>
    public string To(string path, params IEnumerable<(string Name, string? Value)> more) => path + AddressText.Of(
        Asked.Where(one => one.Name is not ("snapshot" or "kind")).Append(("snapshot", Snapshot)).Concat(more));
}

/// <summary>Some rows of a result.</summary>
/// <param name="Columns">Name, and whether it holds numbers.</param>
/// <param name="Rows">A text per column; null for NULL.</param>
/// <param name="Total">How many rows there are in all.</param>
/// <param name="Page">Which page this is, from 1.</param>
public sealed record QueryResult(
    IReadOnlyList<(string Name, bool IsNumber)> Columns, IReadOnlyList<string?[]> Rows, long Total, int Page)
{
    /// <summary>So many rows stand on a page.</summary>
    public const int RowsOfAPage = 100;

    /// <summary>How many pages there are.</summary>
    public int Pages => (int)Math.Max(1, (Total + RowsOfAPage - 1) / RowsOfAPage);
}
