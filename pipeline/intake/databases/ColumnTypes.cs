using System.Data.Common;
using Dapper;

namespace PerfEtl.Pipeline.Intake.Databases;

/// <summary>The columns of a table as they are now, asked for before anything is read.</summary>
/// <param name="dialect">Knows the server's names of types.</param>
/// <param name="table">The table's name for people.</param>
/// <param name="columns">Each column's type, by its name.</param>
internal sealed class ColumnTypes(Dialect dialect, string table, Dictionary<string, (Type Type, string Name)> columns)
{
    private static readonly HashSet<Type> OfNumbers =
        [typeof(short), typeof(int), typeof(long), typeof(decimal), typeof(Guid), typeof(string)];

    /// <summary>Asks the server; a missing table or column is its exception.</summary>
    public static async Task<ColumnTypes> AskAsync(
        DbConnection connection, Dialect dialect, SourceTable table, IReadOnlyList<string> columns,
        CancellationToken cancel)
    {
        var ask = new CommandDefinition(table.Statement("columns", columns), cancellationToken: cancel);
        await using var reader = await connection.ExecuteReaderAsync(ask);
        var types = new Dictionary<string, (Type, string)>(StringComparer.Ordinal);
        for (var index = 0; index < columns.Count; index++)
            types[columns[index]] = (reader.GetFieldType(index), reader.GetDataTypeName(index));
        return new ColumnTypes(dialect, table.Name, types);
    }

    /// <summary>The column tells versions.</summary>
    public VersionType Version(string column) =>
        dialect.VersionTypeOf(columns[column].Name) ?? throw Wrong(column, "时间戳或 rowversion");

    /// <summary>The column numbers rows.</summary>
    // A padded text is not equal to itself without its blanks.
    public Type Id(string column) => OfNumbers.Contains(columns[column].Type) && columns[column].Name != "character"
        ? columns[column].Type
        : throw Wrong(column, "整数、uuid 或不补空格的文本");

    /// <summary>The column holds documents.</summary>
    public void Binary(string column)
    {
        if (!dialect.IsBinary(columns[column].Name)) throw Wrong(column, "二进制（bytea 或 varbinary）");
    }

    private ColumnTypeException Wrong(string column, string expected) =>
        new($"表“{table}”的列“{column}”的类型是 {columns[column].Name}，应为{expected}");
}

/// <summary>A column cannot be read as what it should be; the message is a Chinese clause.</summary>
internal sealed class ColumnTypeException(string clause) : Exception(clause);
