using DuckDB.NET.Data;
using DuckDB.NET.Native;
using PerfEtl.Warehouse.DuckDB.Running;

namespace PerfEtl.Warehouse.DuckDB.Appending;

/// <summary>BOOLEAN.</summary>
internal sealed class BooleanWriter(string name, string typeName) : ColumnWriter(name, typeName)
{
    public override void Write(IDuckDBAppenderRow row, bool value) => row.AppendValue(value);
}

/// <summary>BLOB.</summary>
internal sealed class BlobWriter(string name, string typeName) : ColumnWriter(name, typeName)
{
    public override void WriteBytes(IDuckDBAppenderRow row, byte[] value) => row.AppendValue(value);
}

/// <summary>DATE.</summary>
internal sealed class DateWriter(string name, string typeName) : ColumnWriter(name, typeName)
{
    public override void Write(IDuckDBAppenderRow row, DateOnly value) => row.AppendValue((DuckDBDateOnly)value);
}

/// <summary>UUID.</summary>
internal sealed class UuidWriter(string name, string typeName) : ColumnWriter(name, typeName)
{
    public override void Write(IDuckDBAppenderRow row, Guid value) => row.AppendValue(value);
}

/// <summary>
/// TIMESTAMP takes UTC time or time without a kind; TIMESTAMPTZ takes UTC only; neither takes local time.
/// </summary>
internal sealed class TimestampWriter(string name, string typeName, bool hasZone) : ColumnWriter(name, typeName)
{
    public override void Write(IDuckDBAppenderRow row, DateTime value)
    {
        if (value.Kind == DateTimeKind.Local || (hasZone && value.Kind != DateTimeKind.Utc))
            throw Refuse($"a timestamp of kind {value.Kind}, only UTC");
        row.AppendValue(new DateTime(ParameterValues.Floor(value.Ticks), value.Kind));
    }
}
