using System.Buffers.Binary;
using System.Security.Cryptography;

namespace PerfEtl.Pipeline.Extract.Pdf.Objects.Encryption;

/// <summary>Decrypts strings and streams once the file's key is known.</summary>
/// <param name="key">The file's key.</param>
/// <param name="strings">Method of strings.</param>
/// <param name="filters">Methods by crypt filter name, <c>Identity</c> among them.</param>
/// <param name="streamFilter">The crypt filter of streams that name none.</param>
/// <param name="isMetadataEncrypted">Whether streams of type Metadata are encrypted.</param>
/// <param name="damage">Where data that cannot be decrypted is noted.</param>
internal sealed class Decryptor(
    byte[] key, CipherMethod strings, IReadOnlyDictionary<string, CipherMethod> filters, string streamFilter,
    bool isMetadataEncrypted, DamageLog damage)
{
    private const int Block = 16;

    /// <summary>Whether streams of type Metadata are encrypted.</summary>
    public bool IsMetadataEncrypted { get; } = isMetadataEncrypted;

    /// <summary>A string's bytes in the clear.</summary>
    public byte[] DecryptString(byte[] bytes, int number, int generation) =>
        strings == CipherMethod.None ? bytes : Decrypt(strings, bytes, number, generation);

    /// <summary>A stream's stored bytes in the clear, filters not undone.</summary>
    /// <param name="stream">The stream.</param>
    /// <param name="filter">The crypt filter it names; null if it names none.</param>
    public ReadOnlyMemory<byte> DecryptStream(PdfStream stream, string? filter)
    {
        if (!filters.TryGetValue(filter ?? streamFilter, out var method))
        {
            damage.Note($"第 {stream.Number} 号对象用未知的加密方式“{filter ?? streamFilter}”");
            return ReadOnlyMemory<byte>.Empty;
        }

        return method == CipherMethod.None
            ? stream.Stored
            : Decrypt(method, stream.Stored.Span, stream.Number, stream.Generation);
    }

    private byte[] Decrypt(CipherMethod method, ReadOnlySpan<byte> bytes, int number, int generation)
    {
        if (method == CipherMethod.Rc4) return Rc4.Apply(KeyOf(number, generation, []), bytes);
        if (bytes.IsEmpty) return [];
        var isBroken = bytes.Length < 2 * Block || bytes.Length % Block != 0;
        var blocks = bytes.Length / Block - 1;
        byte[] clear = [];
        if (blocks > 0)
        {
            using var aes = Aes.Create();
            aes.Key = method == CipherMethod.Aes256 ? key : KeyOf(number, generation, "sAlT"u8);
            clear = aes.DecryptCbc(bytes.Slice(Block, blocks * Block), bytes[..Block], PaddingMode.None);
            var padding = clear[^1];
            isBroken |= padding is < 1 or > Block;
            if (padding is >= 1 and <= Block) clear = clear[..^padding];
        }

        if (isBroken) damage.Note($"第 {number} 号对象的加密数据有错");
        return clear;
    }

    private byte[] KeyOf(int number, int generation, ReadOnlySpan<byte> salt)
    {
        Span<byte> seed = stackalloc byte[64];
        key.CopyTo(seed);
        Span<byte> bytes = stackalloc byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, number);
        bytes[..3].CopyTo(seed[key.Length..]);
        BinaryPrimitives.WriteInt32LittleEndian(bytes, generation);
        bytes[..2].CopyTo(seed[(key.Length + 3)..]);
        salt.CopyTo(seed[(key.Length + 5)..]);
        return PrescribedMd5.Hash(seed[..(key.Length + 5 + salt.Length)])[..Math.Min(key.Length + 5, Block)];
    }
}
