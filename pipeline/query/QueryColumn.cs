using System.Data.Common;

namespace PerfEtl.Pipeline.Query;

/// <summary>One column of a result.</summary>
/// <param name="Ordinal">Its place, from 0.</param>
/// <param name="Name">Its name or alias.</param>
/// <param name="Type">DuckDB's name of its type, for example <c>DECIMAL(18,2)</c>.</param>
internal sealed record QueryColumn(int Ordinal, string Name, string Type)
{
    /// <summary>What its values are.</summary>
    public ColumnKind Kind { get; } = KindOf(Type);

    /// <summary>Whether its values are numbers.</summary>
    public bool IsNumber => Kind is ColumnKind.Whole or ColumnKind.Decimal or ColumnKind.Floating;

    /// <summary>Its value in the reader's row; null for NULL.</summary>
    public object? Value(DbDataReader reader)
    {
        if (reader.IsDBNull(Ordinal)) return null;
        return Type == "HUGEINT" ? reader.GetFieldValue<Int128>(Ordinal) : reader.GetValue(Ordinal);
    }

    private static ColumnKind KindOf(string type) => type switch
    {
        "VARCHAR" => ColumnKind.Text,
        "TINYINT" or "SMALLINT" or "INTEGER" or "BIGINT" or "HUGEINT" => ColumnKind.Whole,
        "UTINYINT" or "USMALLINT" or "UINTEGER" or "UBIGINT" or "UHUGEINT" => ColumnKind.Whole,
        "FLOAT" or "DOUBLE" => ColumnKind.Floating,
        "BOOLEAN" => ColumnKind.Boolean,
        "DATE" => ColumnKind.Date,
        "TIMESTAMP WITH TIME ZONE" => ColumnKind.Moment,
        "TIMESTAMP" or "TIMESTAMP_S" or "TIMESTAMP_MS" or "TIMESTAMP_NS" => ColumnKind.Timestamp,
        _ when type.StartsWith("DECIMAL(", StringComparison.Ordinal) && !type.EndsWith(']') => ColumnKind.Decimal,
        _ => ColumnKind.Other,
    };
}

/// <summary>What the values of a result's column are, as far as a file format has to know.</summary>
internal enum ColumnKind
{
    /// <summary>Text.</summary>
    Text,

    /// <summary>Integers of every width.</summary>
    Whole,

    /// <summary>Decimals of a fixed scale, such as money.</summary>
    Decimal,

    /// <summary>Floating point numbers.</summary>
    Floating,

    /// <summary>True or false.</summary>
    Boolean,

    /// <summary>A day.</summary>
    Date,

    /// <summary>A day and a time that says no zone.</summary>
    Timestamp,

    /// <summary>A moment, shown in China's time with its zone.</summary>
    Moment,

    /// <summary>Lists, structs, blobs, intervals and whatever else there is: shown as text.</summary>
    Other,
}
