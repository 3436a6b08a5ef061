using PerfEtl.Warehouse.DuckDB.Native;

namespace PerfEtl.Warehouse.DuckDB.Appending;

internal sealed unsafe class HugeIntWriter(string name, string typeName) : ColumnWriter(name, typeName)
{
    public override void Write(int row, long value) => Write(row, (Int128)value);

    public override void Write(int row, ulong value) => Write(row, (Int128)value);

    public override void Write(int row, Int128 value) => ((HugeInt*)Data)[row] = HugeInt.From(value);
}
