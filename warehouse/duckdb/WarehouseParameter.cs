using System.Data;
using System.Data.Common;
using System.Diagnostics.CodeAnalysis;

namespace PerfEtl.Warehouse.DuckDB;

/// <summary>A value for <c>$name</c> in a statement; the name may be given with or without the dollar sign.</summary>
/// <remarks>
/// The .NET type of <see cref="Value"/> decides the DuckDB type: <see cref="DateTime"/> is TIMESTAMP (never local
/// time), <see cref="DateTimeOffset"/> is TIMESTAMPTZ, <see cref="TimeSpan"/> is INTERVAL, <see cref="TimeOnly"/> is
/// TIME. Null and <see cref="DBNull"/> are both NULL.
/// </remarks>
public sealed class WarehouseParameter : DbParameter
{
    public WarehouseParameter()
    {
    }

    public WarehouseParameter(string name, object? value)
    {
        ParameterName = name;
        Value = value;
    }

    /// <summary>Kept for callers that read it back; it does not change how the value is bound.</summary>
    public override DbType DbType { get; set; } = DbType.Object;

    public override ParameterDirection Direction
    {
        get => ParameterDirection.Input;
        set
        {
            if (value != ParameterDirection.Input)
                throw new NotSupportedException("DuckDB has input parameters only.");
        }
    }

    public override bool IsNullable { get; set; } = true;

    /// <summary>The name; empty for a parameter that is found by its position, as <c>?</c> or <c>$1</c>.</summary>
    [AllowNull]
    public override string ParameterName
    {
        get;
        set => field = (value ?? "").TrimStart('$');
    } = "";

    public override int Size { get; set; }

    [AllowNull]
    public override string SourceColumn { get; set => field = value ?? ""; } = "";

    public override bool SourceColumnNullMapping { get; set; }

    public override object? Value { get; set; }

    public override void ResetDbType() => DbType = DbType.Object;
}
