using PerfEtl.Pipeline.Serve.Site;
using PerfEtl.Warehouse;

namespace PerfEtl.Pipeline.Serve.Dictionary;

/// <summary>The published tables, or one of them.</summary>
/// <param name="Tables">All of them, marts first.</param>
/// <param name="Chosen">The one that is shown whole; null for the list.</param>
public sealed record DictionaryModel(IReadOnlyList<DictionaryTable> Tables, DictionaryTable? Chosen)
{
    /// <summary>Reads it from the headers of the models.</summary>
    internal static DictionaryModel Read(SiteRows rows, string? name)
    {
        var types = rows.Query<ColumnType>("dictionary/types.sql")
            .ToLookup(column => column.Table);
        var tables = TableMeanings.Tables.Where(table => types.Contains(table.Name))
            .Select(table => DictionaryTable.Of(
                table, types[table.Name].ToLookup(column => column.Name, column => column.Type)))
            .ToList();
        var chosen = name is null ? null : tables.FirstOrDefault(table => table.Name == name)
            ?? throw PageException.NotFound($"没有“{name}”这张表，请从数据字典中选择。");
        return new DictionaryModel(tables, chosen);
    }

    private sealed record ColumnType(string Table, string Name, string Type);
}

/// <summary>One table: what its rows are and the query that makes it.</summary>
public sealed record DictionaryTable(
    string Name, string Meaning, string Grain, IReadOnlyList<DictionaryColumn> Columns, string Sql)
{
    private const string GrainLabel = "-- Grain: ";

    /// <summary>Puts it together from a model's header.</summary>
    internal static DictionaryTable Of(TableMeaning table, ILookup<string, string> types)
    {
        var sql = ModelText.Of(table.Name);
        var grain = sql.Split('\n').FirstOrDefault(line => line.StartsWith(GrainLabel, StringComparison.Ordinal));
        return new DictionaryTable(
            table.Name, table.Meaning, grain?[GrainLabel.Length..].Trim() ?? "",
            [.. table.Columns.Select(column => new DictionaryColumn(
                column.Name, types[column.Name].FirstOrDefault() ?? "", column.Meaning, column.Unit, column.WhenNull,
                column.Example))], sql);
    }
}

/// <summary>One column.</summary>
public sealed record DictionaryColumn(
    string Name, string Type, string Meaning, string? Unit, string? WhenNull, string? Example);

/// <summary>The SQL file that makes a published table.</summary>
internal static class ModelText
{
    private static readonly string[] Folders = ["models/marts", "models/core"];

    private static readonly Dictionary<string, string> Files = Folders.SelectMany(SqlFile.In)
        .ToDictionary(file => Path.GetFileNameWithoutExtension(file), file => file, StringComparer.Ordinal);

    /// <summary>Its text without the lines on columns; empty for a table that no model fills.</summary>
    public static string Of(string table) => !Files.TryGetValue(table, out var file) ? ""
        : string.Join('\n', SqlFile.Read(file).ReplaceLineEndings("\n").Split('\n')
            .Where(line => !line.StartsWith("-- column ", StringComparison.Ordinal)));
}
