namespace PerfEtl.Warehouse.DuckDB.Reading;

/// <summary><c>duckdb_string_t</c>: 16 bytes; up to 12 bytes of text stand inside, longer text is pointed to.</summary>
internal static unsafe class StoredString
{
    public const int Size = 16;
    public const int InlineLimit = 12;

    public static ReadOnlySpan<byte> At(byte* data, long row)
    {
        var entry = data + (row * Size);
        var length = *(int*)entry;
        var bytes = length <= InlineLimit ? entry + 4 : *(byte**)(entry + 8);
        return new ReadOnlySpan<byte>(bytes, length);
    }
}
