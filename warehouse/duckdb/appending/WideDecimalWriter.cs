using PerfEtl.Warehouse.DuckDB.Native;

namespace PerfEtl.Warehouse.DuckDB.Appending;

/// <summary>DECIMAL of 19 to 38 digits, stored as an integer of 128 bits.</summary>
internal sealed unsafe class WideDecimalWriter(string name, string typeName, int width, int scale)
    : DecimalWriter(name, typeName, width, scale)
{
    protected override void Store(int row, Int128 unscaled) => ((HugeInt*)Data)[row] = HugeInt.From(unscaled);
}
