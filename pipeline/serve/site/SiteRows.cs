using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Dapper;
using PerfEtl.Warehouse;
using PerfEtl.Warehouse.DuckDB;

namespace PerfEtl.Pipeline.Serve.Site;

/// <summary>Asks the file that a visitor reads, by the SQL files beside the pages.</summary>
/// <param name="connection">Open, with the tables of <c>site/lists.sql</c> and <c>site/declarations.sql</c>.</param>
/// <param name="kept">What was read from the file before.</param>
internal sealed class SiteRows(WarehouseConnection connection, KeptPages kept)
{
    // A key too many, or one missing, is a mistake of ours and not a blank.
    private static readonly JsonSerializerOptions LineShape = new()
    {
        NumberHandling = JsonNumberHandling.AllowReadingFromString,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectRequiredConstructorParameters = true,
        RespectNullableAnnotations = true,
    };

    /// <summary>All rows of a query.</summary>
    /// <param name="file">Below <c>serve/</c>: <c>overview/totals.sql</c>.</param>
    /// <param name="parameters">Its <c>$names</c>.</param>
    public IReadOnlyList<T> Query<T>(string file, object? parameters = null) =>
        connection.Query<T>(Text(file), parameters).AsList();

    /// <summary>All rows of a query that asks for numbers only.</summary>
    /// <remarks>
    /// They are written into its text: the engine plans a statement with parameters twice, which takes as long as
    /// finding the rows of one project.
    /// </remarks>
    /// <param name="file">Below <c>serve/</c>: <c>project/rank.sql</c>.</param>
    /// <param name="numbers">Its <c>$names</c>, none of which begins another.</param>
    public IReadOnlyList<T> Find<T>(string file, params ReadOnlySpan<(string Name, long? Number)> numbers)
    {
        var text = Text(file);
        foreach (var (name, number) in numbers)
            text = text.Replace(
                "$" + name, number?.ToString(CultureInfo.InvariantCulture) ?? "null", StringComparison.Ordinal);
        return connection.Query<T>(
            new CommandDefinition(text, flags: CommandFlags.Buffered | CommandFlags.NoCache)).AsList();
    }

    /// <summary>All rows of a query that asks for the <c>line</c> of some rows.</summary>
    /// <typeparam name="T">What a line is: a record whose parameters are its keys, all of them.</typeparam>
    /// <param name="file">Below <c>serve/</c>: <c>project/rank.sql</c>.</param>
    /// <param name="numbers">Its <c>$names</c>, none of which begins another.</param>
    public IReadOnlyList<T> Lines<T>(string file, params ReadOnlySpan<(string Name, long? Number)> numbers) =>
        [.. Find<string>(file, numbers).Select(line => JsonSerializer.Deserialize<T>(line, LineShape)!)];

    /// <summary>The only row; null where there is none.</summary>
    public T? Single<T>(string file, object? parameters = null) =>
        connection.QuerySingleOrDefault<T>(Text(file), parameters);

    /// <summary>What several pages show alike, read once for the file.</summary>
    /// <param name="name">Names it, with all that it depends on.</param>
    /// <param name="read">Reads it.</param>
    public T Once<T>(string name, Func<T> read)
        where T : notnull
    {
        if (kept.Find(name) is T known) return known;
        var found = read();
        kept.Keep(name, found);
        return found;
    }

    /// <summary>The text of a file.</summary>
    public static string Text(string file) => SqlFile.Read("serve/" + file, typeof(SiteRows).Assembly);
}

/// <summary>A fiscal year and how many declarations in force it has.</summary>
public sealed record YearCount(int Year, long Count);
