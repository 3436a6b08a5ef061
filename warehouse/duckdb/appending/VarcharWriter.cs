using System.Buffers;
using System.Text.Unicode;
using DuckDB.NET.Data;

namespace PerfEtl.Warehouse.DuckDB.Appending;

/// <summary>VARCHAR; text that is not valid Unicode is refused rather than patched.</summary>
/// <remarks>As bytes with their length, for the package's way for text ends at a NUL.</remarks>
internal sealed class VarcharWriter(string name, string typeName) : ColumnWriter(name, typeName)
{
    private const int MaxBytesPerChar = 3;
    private const int StackLimit = 768;

    public override void WriteText(IDuckDBAppenderRow row, ReadOnlySpan<char> value)
    {
        var size = value.Length * MaxBytesPerChar;
        if (size <= StackLimit)
        {
            Encode(row, value, stackalloc byte[StackLimit]);
            return;
        }

        var rented = ArrayPool<byte>.Shared.Rent(size);
        Encode(row, value, rented);
        ArrayPool<byte>.Shared.Return(rented);
    }

    private void Encode(IDuckDBAppenderRow row, ReadOnlySpan<char> text, Span<byte> buffer)
    {
        var status = Utf8.FromUtf16(text, buffer, out var read, out var written, replaceInvalidSequences: false);
        if (status != OperationStatus.Done)
            throw Refuse($"text that is not valid UTF-16, at character {read}");
        Store(row, buffer[..written]);
    }

    // The package takes an empty span for NULL.
    private static void Store(IDuckDBAppenderRow row, Span<byte> text)
    {
        if (text.IsEmpty)
            row.AppendValue("");
        else
            row.AppendValue(text);
    }
}
