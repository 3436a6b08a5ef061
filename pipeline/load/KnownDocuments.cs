using PerfEtl.Pipeline.Intake;

namespace PerfEtl.Pipeline.Load;

/// <summary>What a load knows of documents before it opens them, and of those it has begun to read.</summary>
/// <param name="loader">The load's transaction.</param>
internal sealed class KnownDocuments(Loader loader)
{
    private readonly Dictionary<string, KnownDocument> whole =
        new(loader.KnownDocuments(), StringComparer.Ordinal);

    private readonly IReadOnlyDictionary<(string Path, string Sha256), KnownDocument> standing = loader.StandingFiles();
    private readonly HashSet<(string Sha256, string? Facts)> told = [];

    /// <summary>What is known of it; null for a document that has to be read.</summary>
    /// <remarks>A file that lies where it lay is no new submission, also after others have replaced what it said; a
    /// person who names it submits it again.</remarks>
    public KnownDocument? Of(ManifestEntry.Read entry) => whole.GetValueOrDefault(entry.Sha256)
        ?? (entry.Source.Length == 0 && !entry.IsNamedByHand ? At(entry.Id, entry.Sha256) : null);

    /// <summary>What is known of a file that lies where it lay.</summary>
    public KnownDocument? At(string path, string sha256) =>
        whole.GetValueOrDefault(sha256) ?? standing.GetValueOrDefault((path, sha256));

    /// <summary>Notes with what its source tells a document stands, or is being read, tonight.</summary>
    public void Tell(ManifestEntry.Read entry) => told.Add((entry.Sha256, entry.Facts?.Text));

    /// <summary>Whether another place delivers the document and tells this of it.</summary>
    public bool IsToldElsewhere(ManifestEntry.Read entry, string? facts) => told.Contains((entry.Sha256, facts))
        || (!entry.IsNamedByHand && loader.SubmittedElsewhere(entry, facts) is not null);

    /// <summary>Remembers a document that is being read, or what reading it gave.</summary>
    public void Set(string sha256, KnownDocument document) => whole[sha256] = document;
}

/// <summary>A document that was read.</summary>
/// <param name="Forms">How many forms it gave.</param>
/// <param name="Facts">What its source told when it was read, as one text; null for nothing.</param>
/// <param name="UsesSource">Whether something of its forms is only the source's word.</param>
internal sealed record KnownDocument(int Forms, string? Facts, bool UsesSource);

/// <summary>The last load, and the files that it would find in force if they were looked at again.</summary>
/// <param name="LoadId">The load.</param>
/// <param name="ListingSha256">Hash of its files and their stamps; null if they may have something new to tell.</param>
internal sealed record LastListing(string LoadId, string? ListingSha256);
