using System.Numerics;

namespace PerfEtl.Warehouse.DuckDB.Appending;

/// <summary>DECIMAL of up to 18 digits, stored as an integer of 16, 32 or 64 bits.</summary>
internal sealed unsafe class NarrowDecimalWriter<T>(string name, string typeName, int width, int scale)
    : DecimalWriter(name, typeName, width, scale)
    where T : unmanaged, IBinaryInteger<T>
{
    protected override void Store(int row, Int128 unscaled) => ((T*)Data)[row] = T.CreateTruncating((long)unscaled);
}
