using System.Numerics;

namespace PerfEtl.Warehouse.DuckDB.Appending;

/// <summary>DOUBLE and FLOAT; a number the column would hold only roughly is refused.</summary>
internal sealed unsafe class FloatingWriter<T>(string name, string typeName) : ColumnWriter(name, typeName)
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    public override void Write(int row, double value)
    {
        var stored = T.CreateTruncating(value);
        if (!double.CreateTruncating(stored).Equals(value))
            throw TooLarge($"{value:R} would lose digits");
        ((T*)Data)[row] = stored;
    }

    public override void Write(int row, long value)
    {
        var stored = T.CreateTruncating(value);
        if (Int128.CreateChecked(stored) != value)
            throw TooLarge($"{value} would lose digits");
        ((T*)Data)[row] = stored;
    }
}
