namespace PerfEtl.Pipeline.Intake;

/// <summary>One thing that came in: as the manifest writes it down, and how its bytes are had.</summary>
/// <param name="Entry">What goes into the manifest.</param>
internal sealed record Submission(ManifestEntry Entry)
{
    /// <summary>Gives the document of a <see cref="ManifestEntry.Read"/>; only where nobody knows it yet.</summary>
    public Func<Document>? Open { get; init; }

    /// <summary>The file's stamp if an equal one tomorrow means an equal file; null for everything else.</summary>
    public FileStamp? Stamp { get; init; }

    /// <summary>The file lies as it lay, and what it says is in force: there is nothing to remember.</summary>
    public bool IsAsBefore { get; init; }

    /// <summary>What a manifest wrote down, once more: its bytes are in the archive.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="archive">Where its bytes are.</param>
    public static Submission Again(ManifestEntry entry, Archive archive) => entry is ManifestEntry.Read read
        ? new Submission(read) { Open = () => new Document(read.Name, read.Id, read.Sha256, archive.Read(read.Sha256)) }
        : entry;

    /// <summary>Something without bytes: a withdrawal, a mark, what a person decided.</summary>
    public static implicit operator Submission(ManifestEntry entry) => new(entry);
}
