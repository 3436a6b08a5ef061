using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace PerfEtl.Pipeline.Intake;

/// <summary>Everything a load looked at, in order, one JSON object a line.</summary>
/// <remarks>
/// Kept in the archive by its own hash, like any document: nights that look at the same files share one manifest, and a
/// damaged one is noticed. With it and the archive a load can be repeated exactly.
/// </remarks>
internal sealed class Manifest : IDisposable
{
    private static readonly ManifestJson Format = new(new JsonSerializerOptions
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
    });

    private readonly FileStream draft;
    private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    /// <summary>Begins a manifest in a draft file.</summary>
    public Manifest(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        draft = new FileStream(path, FileMode.Create, FileAccess.ReadWrite, FileShare.None, 1 << 16);
    }

    /// <summary>Writes one entry down.</summary>
    public void Add(ManifestEntry entry)
    {
        byte[] line = [.. JsonSerializer.SerializeToUtf8Bytes(entry, Format.ManifestEntry), (byte)'\n'];
        hash.AppendData(line);
        draft.Write(line);
    }

    /// <summary>Moves it into the archive.</summary>
    /// <returns>Its hash.</returns>
    public string Keep(Archive archive)
    {
        var sha256 = Convert.ToHexStringLower(hash.GetHashAndReset());
        draft.Flush(flushToDisk: true);
        draft.Dispose();
        archive.Adopt(draft.Name, sha256);
        return sha256;
    }

    /// <summary>The entries of a manifest, in order.</summary>
    /// <exception cref="DamagedArchiveException">It is missing or damaged.</exception>
    public static IEnumerable<ManifestEntry> Read(Archive archive, string sha256)
    {
        archive.Verify(sha256);
        return File.ReadLines(archive.PathOf(sha256))
            .Select(line => JsonSerializer.Deserialize(line, Format.ManifestEntry)!);
    }

    public void Dispose()
    {
        hash.Dispose();
        draft.Dispose();
        if (File.Exists(draft.Name)) File.Delete(draft.Name);
    }
}
