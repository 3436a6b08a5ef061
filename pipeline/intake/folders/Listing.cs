using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace PerfEtl.Pipeline.Intake.Folders;

/// <summary>One hash for all files that were found: equal when each is where it was, as it was.</summary>
internal static class Listing
{
    /// <summary>SHA-256 over paths, names, sizes, times and what is set for their sources, in order.</summary>
    /// <param name="files">As found; those still being written do not count, since they are not read.</param>
    public static string Of(IEnumerable<SubmittedFile> files)
    {
        using var hash = SHA256.Create();
        using var stream = new BufferedStream(new CryptoStream(Stream.Null, hash, CryptoStreamMode.Write), 1 << 16);
        Span<byte> numbers = stackalloc byte[5 * sizeof(long)];
        foreach (var file in files)
        {
            if (file.IsBeingWritten) continue;
            BinaryPrimitives.WriteInt64LittleEndian(numbers, file.Path.Length);
            BinaryPrimitives.WriteInt64LittleEndian(numbers[8..], file.Name.Length);
            BinaryPrimitives.WriteInt64LittleEndian(numbers[16..], file.Stamp.Length);
            BinaryPrimitives.WriteInt64LittleEndian(numbers[24..], file.Stamp.ModifiedAt.Ticks);
            var facts = file.Facts.Text;
            BinaryPrimitives.WriteInt64LittleEndian(numbers[32..], facts?.Length ?? 0);
            stream.Write(numbers);
            stream.Write(MemoryMarshal.AsBytes(file.Path.AsSpan()));
            stream.Write(MemoryMarshal.AsBytes(file.Name.AsSpan()));
            stream.Write(MemoryMarshal.AsBytes(facts.AsSpan()));
        }

        stream.Close();
        return Convert.ToHexStringLower(hash.Hash!);
    }
}
