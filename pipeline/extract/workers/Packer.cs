using System.Buffers.Binary;
using System.Runtime.InteropServices;
using PerfEtl.Pipeline.Declarations;

namespace PerfEtl.Pipeline.Extract.Workers;

/// <summary>Values → bytes, exactly: every bit of a number, every UTF-16 unit of a text.</summary>
internal sealed class Packer
{
    private byte[] bytes = new byte[1 << 14];
    private int length;

    /// <summary>What was packed.</summary>
    public ReadOnlySpan<byte> Bytes => bytes.AsSpan(0, length);

    public void Int(int value) => BinaryPrimitives.WriteInt32LittleEndian(Room(sizeof(int)), value);

    public void Double(double value) => BinaryPrimitives.WriteDoubleLittleEndian(Room(sizeof(double)), value);

    public void Flag(bool value) => Room(1)[0] = value ? (byte)1 : (byte)0;

    public void Text(string value)
    {
        Int(value.Length);
        MemoryMarshal.AsBytes(value.AsSpan()).CopyTo(Room(value.Length * sizeof(char)));
    }

    public void Box(in PageBox box)
    {
        Double(box.Left);
        Double(box.Top);
        Double(box.Right);
        Double(box.Bottom);
    }

    public void Place(in Place place)
    {
        Int(place.Line);
        Int(place.Column);
        Flag(place.Page is not null);
        if (place.Page is { } page) Int(page);
        Flag(place.Box is not null);
        if (place.Box is { } box) Box(box);
        Flag(place.Name is not null);
        if (place.Name is { } name) Text(name);
    }

    /// <summary>How many, then each.</summary>
    public void List<T>(IReadOnlyList<T> values, Action<T> pack)
    {
        Int(values.Count);
        for (var index = 0; index < values.Count; index++) pack(values[index]);
    }

    private Span<byte> Room(int count)
    {
        if (bytes.Length - length < count) Array.Resize(ref bytes, Math.Max(bytes.Length * 2, length + count));
        length += count;
        return bytes.AsSpan(length - count, count);
    }
}
