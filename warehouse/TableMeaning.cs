namespace PerfEtl.Warehouse;

/// <summary>What one published table means; texts are Chinese.</summary>
/// <param name="Name">For example <c>mart_funding</c>.</param>
/// <param name="Meaning">What its rows are.</param>
/// <param name="Columns">Its columns, in the order of the header.</param>
public sealed record TableMeaning(string Name, string Meaning, IReadOnlyList<ColumnMeaning> Columns);
