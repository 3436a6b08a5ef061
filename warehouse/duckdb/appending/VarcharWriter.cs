using System.Buffers;
using System.Runtime.CompilerServices;
using System.Text.Unicode;

namespace PerfEtl.Warehouse.DuckDB.Appending;

/// <summary>VARCHAR; text that is not valid Unicode is refused rather than patched.</summary>
internal sealed class VarcharWriter(string name, string typeName) : BytesWriter(name, typeName)
{
    private const int MaxBytesPerChar = 3;
    private const int StackLimit = 768;

    [SkipLocalsInit]
    public override void WriteText(int row, ReadOnlySpan<char> value)
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

    public override void WriteUtf8(int row, ReadOnlySpan<byte> value)
    {
        if (!Utf8.IsValid(value))
            throw Refuse("bytes that are not valid UTF-8");
        Store(row, value);
    }

    public override void WriteBytes(int row, ReadOnlySpan<byte> value) =>
        throw Refuse("bytes");

    private void Encode(int row, ReadOnlySpan<char> text, Span<byte> buffer)
    {
        var status = Utf8.FromUtf16(text, buffer, out var read, out var written, replaceInvalidSequences: false);
        if (status != OperationStatus.Done)
            throw Refuse($"text that is not valid UTF-16, at character {read}");
        Store(row, buffer[..written]);
    }
}
