using System.Buffers.Binary;
using System.Runtime.InteropServices;
using PerfEtl.Pipeline.Declarations;

namespace PerfEtl.Pipeline.Extract.Workers;

/// <summary>What <see cref="Packer"/> packed → the same values.</summary>
/// <remarks>Bytes that nobody packed so end in an <see cref="InvalidDataException"/>.</remarks>
internal sealed class Unpacker(byte[] bytes)
{
    private int next;

    /// <summary>Refuses bytes that are left over.</summary>
    public void End()
    {
        if (next != bytes.Length) throw new InvalidDataException();
    }

    public int Int() => BinaryPrimitives.ReadInt32LittleEndian(Take(sizeof(int)));

    public double Double() => BinaryPrimitives.ReadDoubleLittleEndian(Take(sizeof(double)));

    public bool Flag() => Take(1)[0] switch
    {
        0 => false,
        1 => true,
        _ => throw new InvalidDataException(),
    };

    public string Text() => new(MemoryMarshal.Cast<byte, char>(Take(Count(sizeof(char)) * sizeof(char))));

    public T Word<T>()
        where T : struct, Enum
    {
        var word = (T)(object)Int();
        return Enum.IsDefined(word) ? word : throw new InvalidDataException();
    }

    public PageBox Box() => new(Double(), Double(), Double(), Double());

    public Place Place() => new(Int(), Int(), Flag() ? Int() : null, Flag() ? Box() : null)
    {
        Name = Flag() ? Text() : null,
    };

    /// <summary>How many, then each.</summary>
    public T[] List<T>(Func<T> unpack)
    {
        var values = new T[Count(sizeof(int))];
        for (var index = 0; index < values.Length; index++) values[index] = unpack();
        return values;
    }

    // Nothing is shorter than a number, so a count for which there are no bytes left is none.
    private int Count(int least)
    {
        var count = Int();
        return count >= 0 && count <= (bytes.Length - next) / least ? count : throw new InvalidDataException();
    }

    private ReadOnlySpan<byte> Take(int count)
    {
        if (count > bytes.Length - next) throw new InvalidDataException();
        next += count;
        return bytes.AsSpan(next - count, count);
    }
}
