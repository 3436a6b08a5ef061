using System.Buffers.Binary;
using System.Security.Cryptography;

namespace PerfEtl.Pipeline.Extract.Pdf.Objects.Encryption;

/// <summary>The file's key by revisions 2 to 4: MD5 and RC4, for an empty password.</summary>
internal static class LegacyFileKey
{
    private const int PaddedLength = 32;

    private static ReadOnlySpan<byte> Padding =>
    [
        0x28, 0xBF, 0x4E, 0x5E, 0x4E, 0x75, 0x8A, 0x41, 0x64, 0x00, 0x4E, 0x56, 0xFF, 0xFA, 0x01, 0x08,
        0x2E, 0x2E, 0x00, 0xB6, 0xD0, 0x68, 0x3E, 0x80, 0x2F, 0x0C, 0xA9, 0xFE, 0x64, 0x53, 0x69, 0x7A,
    ];

    /// <summary>The key for the empty user password, else by way of the empty owner password.</summary>
    /// <returns>Null if a password is needed.</returns>
    public static byte[]? Find(EncryptionEntries entries)
    {
        var key = KeyFor(Padding, entries);
        if (IsRight(key, entries)) return key;
        key = KeyFor(UserPassword(entries), entries);
        return IsRight(key, entries) ? key : null;
    }

    private static byte[] KeyFor(ReadOnlySpan<byte> padded, EncryptionEntries entries)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.MD5);
        Span<byte> permissions = stackalloc byte[4];
        BinaryPrimitives.WriteUInt32LittleEndian(permissions, entries.Permissions);
        hash.AppendData(padded);
        hash.AppendData(entries.Owner.AsSpan(0, Math.Min(PaddedLength, entries.Owner.Length)));
        hash.AppendData(permissions);
        hash.AppendData(entries.FileId);
        if (entries is { Revision: >= 4, IsMetadataEncrypted: false }) hash.AppendData([0xFF, 0xFF, 0xFF, 0xFF]);
        return Strengthen(hash.GetHashAndReset(), entries);
    }

    private static byte[] Strengthen(byte[] key, EncryptionEntries entries)
    {
        var length = Math.Min(entries.KeyLength, key.Length);
        for (var i = 0; entries.Revision >= 3 && i < 50; i++) key = PrescribedMd5.Hash(key.AsSpan(0, length));
        return key[..length];
    }

    private static bool IsRight(byte[] key, EncryptionEntries entries)
    {
        if (entries.Revision == 2) return Rc4.Apply(key, Padding).AsSpan().SequenceEqual(entries.User);
        byte[] seed = [.. Padding, .. entries.FileId];
        var check = PrescribedMd5.Hash(seed);
        for (var round = 0; round < 20; round++) check = Rc4.Apply(Mixed(key, round), check);
        return entries.User.AsSpan().StartsWith(check);
    }

    /// <summary>The padded user password that the empty owner password unlocks.</summary>
    private static byte[] UserPassword(EncryptionEntries entries)
    {
        var key = Strengthen(PrescribedMd5.Hash(Padding), entries);
        var password = entries.Owner;
        if (entries.Revision == 2) return Rc4.Apply(key, password);
        for (var round = 19; round >= 0; round--) password = Rc4.Apply(Mixed(key, round), password);
        return password;
    }

    private static byte[] Mixed(byte[] key, int round)
    {
        var mixed = new byte[key.Length];
        for (var i = 0; i < key.Length; i++) mixed[i] = (byte)(key[i] ^ round);
        return mixed;
    }
}
