using System.Text.RegularExpressions;

namespace PerfEtl.Warehouse;

/// <summary>What every published table and column means, as the headers of the models say.</summary>
/// <remarks>
/// A header names its model in the first line; <c>-- meaning: …</c> and a line <c>-- column NAME: …</c> for each column
/// follow. From there come the comments in the warehouse, <c>perfetl describe</c> and docs/dictionary.md.
/// </remarks>
public static partial class TableMeanings
{
    /// <summary>Every published table.</summary>
    public static IReadOnlyList<TableMeaning> Tables { get; } =
    [
        .. SqlFile.In("models/marts").Concat(SqlFile.In("models/core")).Append("schema/dimensions.sql")
            .SelectMany(TablesIn),
    ];

    /// <summary>The statements that write it into a warehouse, where analysts' tools show it.</summary>
    internal static string Sql { get; } = string.Join('\n', Tables.SelectMany(table =>
        Comments(table, table.Name.StartsWith("mart_", StringComparison.Ordinal) ? "view" : "table")));

    /// <summary>What a table means; null for one that is not published.</summary>
    public static TableMeaning? Of(string table) => Tables.FirstOrDefault(known => known.Name == table);

    /// <summary>The same for one published table, where a view has become a table.</summary>
    internal static string SqlOfTable(string table) =>
        Of(table) is { } known ? string.Join('\n', Comments(known, "table")) : "";

    private static IEnumerable<TableMeaning> TablesIn(string file)
    {
        var (name, columns) = ("", new List<ColumnMeaning>());
        var found = new List<TableMeaning>();
        foreach (var line in SqlFile.Read(file).Split('\n'))
        {
            if (FirstLine().Match(line) is { Success: true } first)
            {
                name = first.Groups[1].Value;
            }
            else if (MeaningLine().Match(line) is { Success: true } meaning)
            {
                columns = [];
                found.Add(new TableMeaning(name, meaning.Groups[1].Value.Trim(), columns));
            }
            else if (ColumnLine().Match(line) is { Success: true } column)
            {
                columns.Add(new ColumnMeaning(column.Groups[1].Value, column.Groups[2].Value.Trim()));
            }
        }

        return found;
    }

    private static IEnumerable<string> Comments(TableMeaning table, string kind)
    {
        yield return $"comment on {kind} {table.Name} is {Quoted(table.Meaning)};";
        foreach (var column in table.Columns)
            yield return $"comment on column {table.Name}.{column.Name} is {Quoted(column.Text)};";
    }

    private static string Quoted(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";

    [GeneratedRegex(@"^-- ((?:mart|dim|fct|bridge)_\w+): ")]
    private static partial Regex FirstLine();

    [GeneratedRegex("^-- meaning: (.+)")]
    private static partial Regex MeaningLine();

    [GeneratedRegex(@"^-- column (\w+): (.+)")]
    private static partial Regex ColumnLine();
}

/// <summary>What one published table means; texts are Chinese.</summary>
/// <param name="Name">For example <c>mart_funding</c>.</param>
/// <param name="Meaning">What its rows are.</param>
/// <param name="Columns">Its columns, in the order of the header.</param>
public sealed record TableMeaning(string Name, string Meaning, IReadOnlyList<ColumnMeaning> Columns);

/// <summary>What one published column means; texts are Chinese.</summary>
/// <param name="Name">For example <c>total_cny</c>.</param>
/// <param name="Text">
/// As the header of the model has it: <c>项目资金总额；单位 元；空值 原表未填；例 18052461.00</c>.
/// </param>
public sealed record ColumnMeaning(string Name, string Text)
{
    private readonly string[] _parts = Text.Split('；');

    /// <summary>What it is.</summary>
    public string Meaning => _parts[0];

    /// <summary>In what it is counted; null for texts and plain numbers.</summary>
    public string? Unit => Part("单位 ");

    /// <summary>What NULL says; null if there is none.</summary>
    public string? WhenNull => Part("空值 ");

    /// <summary>A value as it can be.</summary>
    public string? Example => Part("例 ");

    private string? Part(string label) =>
        _parts.FirstOrDefault(part => part.StartsWith(label, StringComparison.Ordinal))?[label.Length..];
}
