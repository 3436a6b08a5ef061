using PerfEtl.Warehouse.DuckDB.Reading;

namespace PerfEtl.Warehouse.DuckDB.Appending;

internal sealed unsafe class DateWriter(string name, string typeName) : ColumnWriter(name, typeName)
{
    public override void Write(int row, DateOnly value) => ((int*)Data)[row] = StoredTime.Days(value);
}
