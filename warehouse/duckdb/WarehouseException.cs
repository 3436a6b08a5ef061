using System.Data.Common;
using DuckDB.NET.Data;
using DuckDB.NET.Native;

namespace PerfEtl.Warehouse.DuckDB;

/// <summary>
/// DuckDB refused or failed; the message is DuckDB's own, with its position in the SQL where it gives one.
/// </summary>
/// <remarks>
/// A command that ran out of time has the type <see cref="WarehouseErrorType.Interrupt"/> and a
/// <see cref="TimeoutException"/> inside.
/// </remarks>
public sealed class WarehouseException : DbException
{
    private const string OpenPrefix = "DuckDBOpen failed: ";

    public WarehouseException()
    {
    }

    public WarehouseException(string message)
        : base(message)
    {
    }

    public WarehouseException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    public WarehouseException(string message, WarehouseErrorType errorType, Exception? innerException = null)
        : base(message, innerException) => ErrorType = errorType;

    /// <summary>DuckDB's class of this error.</summary>
    public WarehouseErrorType ErrorType { get; }

    /// <summary>Conflicts and interruptions pass; everything else fails again in the same way.</summary>
    public override bool IsTransient => ErrorType is WarehouseErrorType.Interrupt or WarehouseErrorType.Transaction;

    /// <summary>What the package threw, in the warehouse's words.</summary>
    /// <remarks>
    /// The package gives no class to what fails while a statement is prepared or a file opened; the text's first
    /// words name it. An interruption comes as a cancellation, a missing parameter as an invalid operation.
    /// </remarks>
    internal static WarehouseException From(Exception failure, string more = "")
    {
        var message = failure.Message.Replace(OpenPrefix, "", StringComparison.Ordinal);
        var type = failure switch
        {
            OperationCanceledException => WarehouseErrorType.Interrupt,
            InvalidOperationException => WarehouseErrorType.ParameterNotResolved,
            DuckDBException { ErrorType: not DuckDBErrorType.Invalid } told => (WarehouseErrorType)(int)told.ErrorType,
            _ => TypeIn(message),
        };
        return new WarehouseException(more.Length > 0 ? $"{message} {more}" : message, type, failure);
    }

    /// <summary>An error that comes as text only: its class is read from the text's first words.</summary>
    internal static WarehouseException Of(string? message) =>
        new(message ?? "The engine gave no reason.", TypeIn(message ?? ""));

    private static WarehouseErrorType TypeIn(string message) => message.Split(" Error:", 2)[0] switch
    {
        "Parser" => WarehouseErrorType.Parser,
        "Syntax" => WarehouseErrorType.Syntax,
        "Binder" => WarehouseErrorType.Binder,
        "Catalog" => WarehouseErrorType.Catalog,
        "IO" => WarehouseErrorType.InputOutput,
        "INTERRUPT" => WarehouseErrorType.Interrupt,
        "Constraint" => WarehouseErrorType.Constraint,
        "Conversion" => WarehouseErrorType.Conversion,
        "Out of Range" => WarehouseErrorType.OutOfRange,
        "Out of Memory" => WarehouseErrorType.OutOfMemory,
        "Invalid Input" => WarehouseErrorType.InvalidInput,
        "Invalid Configuration" => WarehouseErrorType.InvalidConfiguration,
        "Permission" => WarehouseErrorType.Permission,
        "Not implemented" => WarehouseErrorType.NotImplemented,
        "TransactionContext" => WarehouseErrorType.Transaction,
        "Connection" => WarehouseErrorType.Connection,
        "Serialization" => WarehouseErrorType.Serialization,
        "FATAL" => WarehouseErrorType.Fatal,
        "INTERNAL" => WarehouseErrorType.Internal,
        _ => WarehouseErrorType.Unknown,
    };
}
