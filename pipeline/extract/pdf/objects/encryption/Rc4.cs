namespace PerfEtl.Pipeline.Extract.Pdf.Objects.Encryption;

/// <summary>The stream cipher RC4; encrypting and decrypting are the same.</summary>
internal static class Rc4
{
    /// <summary>The bytes decrypted; a key has 1 to 256 bytes.</summary>
    public static byte[] Apply(ReadOnlySpan<byte> key, ReadOnlySpan<byte> data)
    {
        Span<byte> state = stackalloc byte[256];
        for (var i = 0; i < 256; i++) state[i] = (byte)i;
        var j = 0;
        for (var i = 0; i < 256; i++)
        {
            j = (j + state[i] + key[i % key.Length]) & 0xFF;
            (state[i], state[j]) = (state[j], state[i]);
        }

        var result = new byte[data.Length];
        var (a, b) = (0, 0);
        for (var i = 0; i < data.Length; i++)
        {
            a = (a + 1) & 0xFF;
            b = (b + state[a]) & 0xFF;
            (state[a], state[b]) = (state[b], state[a]);
            result[i] = (byte)(data[i] ^ state[(state[a] + state[b]) & 0xFF]);
        }

        return result;
    }
}
