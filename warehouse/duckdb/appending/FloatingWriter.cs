using System.Numerics;
using DuckDB.NET.Data;

namespace PerfEtl.Warehouse.DuckDB.Appending;

/// <summary>DOUBLE and FLOAT; a number the column would hold only roughly is refused.</summary>
internal sealed class FloatingWriter<T>(string name, string typeName, Action<IDuckDBAppenderRow, T> append)
    : ColumnWriter(name, typeName)
    where T : struct, IBinaryFloatingPointIeee754<T>
{
    public override void Write(IDuckDBAppenderRow row, double value)
    {
        var stored = T.CreateTruncating(value);
        if (!double.CreateTruncating(stored).Equals(value))
            throw TooLarge($"{value:R} would lose digits");
        append(row, stored);
    }

    public override void Write(IDuckDBAppenderRow row, long value)
    {
        var stored = T.CreateTruncating(value);
        if (Int128.CreateChecked(stored) != value)
            throw TooLarge($"{value} would lose digits");
        append(row, stored);
    }
}
