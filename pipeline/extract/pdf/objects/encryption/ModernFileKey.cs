using System.Security.Cryptography;

namespace PerfEtl.Pipeline.Extract.Pdf.Objects.Encryption;

/// <summary>The file's key by revisions 5 and 6: SHA-2 and AES-256, for an empty password.</summary>
internal static class ModernFileKey
{
    private const int HashLength = 32;
    private const int SaltLength = 8;
    private const int EntryLength = HashLength + 2 * SaltLength;
    private const int KeyLength = 32;

    /// <summary>The key for the empty user password, else for the empty owner password.</summary>
    /// <returns>Null if a password is needed.</returns>
    public static byte[]? Find(EncryptionEntries entries)
    {
        var (user, owner) = (Entry(entries.User), Entry(entries.Owner));
        return Unlock(user, entries.UserKey, [], entries.Revision)
            ?? Unlock(owner, entries.OwnerKey, user, entries.Revision);
    }

    private static byte[] Entry(byte[] bytes) => bytes.Length > EntryLength ? bytes[..EntryLength] : bytes;

    private static byte[]? Unlock(byte[] entry, byte[] wrapped, byte[] user, int revision)
    {
        if (entry.Length < EntryLength || wrapped.Length < KeyLength) return null;
        var validation = entry.AsSpan(HashLength, SaltLength);
        if (!Hash(validation, user, revision).AsSpan().SequenceEqual(entry.AsSpan(0, HashLength))) return null;
        using var aes = Aes.Create();
        aes.Key = Hash(entry.AsSpan(HashLength + SaltLength, SaltLength), user, revision);
        return aes.DecryptCbc(wrapped.AsSpan(0, KeyLength), new byte[16], PaddingMode.None);
    }

    /// <summary>The hash of the empty password: plain SHA-256 in revision 5, algorithm 2.B in revision 6.</summary>
    private static byte[] Hash(ReadOnlySpan<byte> salt, byte[] user, int revision)
    {
        byte[] input = [.. salt, .. user];
        var key = SHA256.HashData(input);
        if (revision < 6) return key;
        using var aes = Aes.Create();
        for (var (round, last) = (0, 0); round < 64 || last > round - 32; round++)
        {
            var encrypted = Encrypt(aes, key, user);
            key = (Remainder(encrypted.AsSpan(0, 16))) switch
            {
                0 => SHA256.HashData(encrypted),
                1 => SHA384.HashData(encrypted),
                _ => SHA512.HashData(encrypted),
            };
            last = encrypted[^1];
        }

        return key[..HashLength];
    }

    private static byte[] Encrypt(Aes aes, byte[] key, byte[] user)
    {
        const int Times = 64;
        var piece = key.Length + user.Length;
        var repeated = new byte[piece * Times];
        for (var i = 0; i < Times; i++)
        {
            key.CopyTo(repeated, i * piece);
            user.CopyTo(repeated, i * piece + key.Length);
        }

        aes.Key = key[..16];
        return aes.EncryptCbc(repeated, key.AsSpan(16, 16), PaddingMode.None);
    }

    /// <summary>The 16 bytes as one big number, modulo 3: as 256 leaves 1, the sum of the bytes will do.</summary>
    private static int Remainder(ReadOnlySpan<byte> bytes)
    {
        var sum = 0;
        foreach (var value in bytes) sum += value;
        return sum % 3;
    }
}
