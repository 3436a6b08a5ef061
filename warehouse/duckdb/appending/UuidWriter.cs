using PerfEtl.Warehouse.DuckDB.Native;
using PerfEtl.Warehouse.DuckDB.Reading;

namespace PerfEtl.Warehouse.DuckDB.Appending;

internal sealed unsafe class UuidWriter(string name, string typeName) : ColumnWriter(name, typeName)
{
    public override void Write(int row, Guid value) => ((HugeInt*)Data)[row] = StoredUuid.Store(value);
}
