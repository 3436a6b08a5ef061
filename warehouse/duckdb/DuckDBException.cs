using System.Data.Common;

namespace PerfEtl.Warehouse.DuckDB;

/// <summary>
/// DuckDB refused or failed; the message is DuckDB's own, with its position in the SQL where it gives one.
/// </summary>
/// <remarks>
/// A command that ran out of time has the type <see cref="DuckDBErrorType.Interrupt"/> and a
/// <see cref="TimeoutException"/> inside.
/// </remarks>
public sealed class DuckDBException : DbException
{
    public DuckDBException()
    {
    }

    public DuckDBException(string message)
        : base(message)
    {
    }

    public DuckDBException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    public DuckDBException(string message, DuckDBErrorType errorType, Exception? innerException = null)
        : base(message, innerException) => ErrorType = errorType;

    /// <summary>DuckDB's class of this error.</summary>
    public DuckDBErrorType ErrorType { get; }

    /// <summary>Conflicts and interruptions pass; everything else fails again in the same way.</summary>
    public override bool IsTransient => ErrorType is DuckDBErrorType.Interrupt or DuckDBErrorType.Transaction;

    /// <summary>An error that comes as text only: its class is read from the text's first words.</summary>
    internal static DuckDBException From(string? message) =>
        new(message ?? "DuckDB gave no reason.", TypeIn(message ?? ""));

    private static DuckDBErrorType TypeIn(string message) => message.Split(" Error:", 2)[0] switch
    {
        "Parser" => DuckDBErrorType.Parser,
        "Syntax" => DuckDBErrorType.Syntax,
        "Binder" => DuckDBErrorType.Binder,
        "Catalog" => DuckDBErrorType.Catalog,
        "IO" => DuckDBErrorType.InputOutput,
        "INTERRUPT" => DuckDBErrorType.Interrupt,
        "Constraint" => DuckDBErrorType.Constraint,
        "Conversion" => DuckDBErrorType.Conversion,
        "Out of Range" => DuckDBErrorType.OutOfRange,
        "Out of Memory" => DuckDBErrorType.OutOfMemory,
        "Invalid Input" => DuckDBErrorType.InvalidInput,
        "Invalid Configuration" => DuckDBErrorType.InvalidConfiguration,
        "Permission" => DuckDBErrorType.Permission,
        "Not implemented" => DuckDBErrorType.NotImplemented,
        "TransactionContext" => DuckDBErrorType.Transaction,
        "Connection" => DuckDBErrorType.Connection,
        "Serialization" => DuckDBErrorType.Serialization,
        "FATAL" => DuckDBErrorType.Fatal,
        "INTERNAL" => DuckDBErrorType.Internal,
        _ => DuckDBErrorType.Unknown,
    };
}
