using PerfEtl.Warehouse.DuckDB.Native;
using PerfEtl.Warehouse.DuckDB.Reading;

namespace PerfEtl.Warehouse.DuckDB.Appending;

/// <summary>
/// BLOB, and the storage of text: up to 12 bytes stand in the vector, more go to DuckDB's string heap.
/// </summary>
internal unsafe class BytesWriter(string name, string typeName) : ColumnWriter(name, typeName)
{
    public override void WriteBytes(int row, ReadOnlySpan<byte> value) => Store(row, value);

    public override void WriteNull(int row)
    {
        base.WriteNull(row);
        Entry(row).Clear();
    }

    protected void Store(int row, ReadOnlySpan<byte> value)
    {
        if (value.Length > StoredString.InlineLimit)
        {
            fixed (byte* bytes = value)
                VectorApi.AssignText(Vector, (ulong)row, bytes, (ulong)value.Length);
            return;
        }

        // DuckDB compares all 16 bytes at once, so those behind the text have to be zero.
        var entry = Entry(row);
        entry.Clear();
        entry[0] = (byte)value.Length;
        value.CopyTo(entry[4..]);
    }

    private Span<byte> Entry(int row) => new(Data + ((long)row * StoredString.Size), StoredString.Size);
}
