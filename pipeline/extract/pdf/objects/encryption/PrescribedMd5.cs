using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;

namespace PerfEtl.Pipeline.Extract.Pdf.Objects.Encryption;

/// <summary>MD5, as the format prescribes it for deriving keys; nothing of ours relies on its strength.</summary>
internal static class PrescribedMd5
{
    /// <summary>The hash, 16 bytes.</summary>
    [SuppressMessage("Security", "CA5351", Justification = "Files of revisions 2 to 4 cannot be read without it.")]
    public static byte[] Hash(ReadOnlySpan<byte> data) => MD5.HashData(data);
}
