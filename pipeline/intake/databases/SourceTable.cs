namespace PerfEtl.Pipeline.Intake.Databases;

/// <summary>A table or query of a source, and the statements about it with its names put in.</summary>
internal sealed class SourceTable(Dialect dialect, string table, string query)
{
    private readonly Dictionary<string, string> names = new(StringComparer.Ordinal);

    /// <summary>The table or the query, as it stands behind <c>from</c>.</summary>
    public string Source { get; } = query.Trim().TrimEnd(';') is { Length: > 0 } own
        ? $"({own}\n)"
        : dialect.QuoteTable(table);

    /// <summary>For people: the table's name.</summary>
    public string Name { get; } = query.Length > 0 ? "Query" : table;

    /// <summary>Lets <c>{id}</c> stand for a column.</summary>
    public SourceTable With(string placeholder, string column)
    {
        names[placeholder] = dialect.Quote(column);
        return this;
    }

    /// <summary>The same for a column that the source may not have: then it is blank on every row.</summary>
    public SourceTable WithAny(string placeholder, string column)
    {
        names[placeholder] = column.Length == 0 ? "null" : dialect.Quote(column);
        return this;
    }

    /// <summary>One of the dialect's statements about this table.</summary>
    /// <param name="statement">Its name, for example <c>document</c>.</param>
    /// <param name="columns">What <c>{columns}</c> stands for.</param>
    public string Statement(string statement, params IEnumerable<string> columns)
    {
        var text = dialect.Statement(statement)
            .Replace("{columns}", string.Join(", ", columns.Select(dialect.Quote)), StringComparison.Ordinal);
        foreach (var (placeholder, name) in names)
            text = text.Replace($"{{{placeholder}}}", name, StringComparison.Ordinal);
        return text.Replace("{source}", Source, StringComparison.Ordinal);
    }
}
