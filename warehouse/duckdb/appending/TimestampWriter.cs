using PerfEtl.Warehouse.DuckDB.Reading;

namespace PerfEtl.Warehouse.DuckDB.Appending;

/// <summary>
/// TIMESTAMP takes UTC time or time without a kind; TIMESTAMPTZ takes UTC only; neither takes local time.
/// </summary>
internal sealed unsafe class TimestampWriter(string name, string typeName, bool hasZone) : ColumnWriter(name, typeName)
{
    public override void Write(int row, DateTime value)
    {
        if (value.Kind == DateTimeKind.Local || (hasZone && value.Kind != DateTimeKind.Utc))
            throw Refuse($"a timestamp of kind {value.Kind}, only UTC");
        ((long*)Data)[row] = StoredTime.Microseconds(value);
    }
}
