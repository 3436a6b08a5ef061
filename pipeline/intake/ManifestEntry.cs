using System.Text.Json.Serialization;
using PerfEtl.Pipeline.Declarations;

namespace PerfEtl.Pipeline.Intake;

/// <summary>One thing a load looked at, as written down in its manifest; enough to look at it again.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "entry")]
[JsonDerivedType(typeof(Read), "read")]
[JsonDerivedType(typeof(Refused), "refused")]
[JsonDerivedType(typeof(Withdrawn), "withdrawn")]
[JsonDerivedType(typeof(Marked), "marked")]
[JsonDerivedType(typeof(Dropped), "dropped")]
[JsonDerivedType(typeof(Recalled), "recalled")]
[JsonDerivedType(typeof(Completed), "completed")]
internal abstract record ManifestEntry
{
    private ManifestEntry()
    {
    }

    /// <summary>A document whose bytes are in the archive.</summary>
    /// <param name="Sha256">Its hash.</param>
    /// <param name="Bytes">Its size.</param>
    /// <param name="Name">As people know it.</param>
    /// <param name="Source">The source's name; empty for files and folders.</param>
    /// <param name="Id">The source's own id for it: a file's path, a row's key.</param>
    /// <param name="ModifiedAt">UTC; null for what is no file of its own.</param>
    internal sealed record Read(
        string Sha256, long Bytes, string Name, string Source, string Id, DateTime? ModifiedAt = null) : ManifestEntry
    {
        /// <summary>A person named it, so it counts as submitted now even where it lay before.</summary>
        [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
        public bool IsNamedByHand { get; init; }

        /// <summary>What was set for its source; null for nothing.</summary>
        [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
        public OutsideFacts? Facts { get; init; }
    }

    /// <summary>Something that was set aside without looking into it.</summary>
    /// <param name="Sha256">Its hash; empty if its bytes could not be had.</param>
    /// <param name="Bytes">Its size; 0 if unknown.</param>
    /// <param name="Name">As people know it.</param>
    /// <param name="Field">What it is about: 文件, 压缩包.</param>
    /// <param name="Found">What was found: 300.0 MB.</param>
    /// <param name="Reason">Why it was set aside, in Chinese.</param>
    /// <param name="Verdict">The kind of reason.</param>
    /// <param name="Source">The source's name; empty for files and folders.</param>
    /// <param name="Id">The source's own id for it; empty in manifests of before there was one.</param>
    internal sealed record Refused(
        string Sha256, long Bytes, string Name, string Field, string Found, string Reason, Verdict Verdict,
        string Source, string Id = "") : ManifestEntry;

    /// <summary>A submission that its source took back.</summary>
    internal sealed record Withdrawn(string Source, string Id) : ManifestEntry;

    /// <summary>How far a source has been read.</summary>
    internal sealed record Marked(string Source, string Mark) : ManifestEntry;

    /// <summary>A form, or with form number 0 a file, in quarantine that a person gave up.</summary>
    /// <param name="Sha256">Its hash; empty if its bytes could not be had.</param>
    /// <param name="FormNo">Which form; 0 for the whole file.</param>
    /// <param name="Name">As people know it.</param>
    /// <param name="Source">The source's name; empty for files and folders.</param>
    /// <param name="Id">The source's own id for it.</param>
    /// <param name="By">Who: user and computer.</param>
    /// <param name="Reason">Why, in the person's words.</param>
    internal sealed record Dropped(
        string Sha256, int FormNo, string Name, string Source, string Id, string By, string Reason) : ManifestEntry;

    /// <summary>What a person added to a form, or with form number 0 to every form of a document.</summary>
    /// <param name="Sha256">The document's hash.</param>
    /// <param name="FormNo">Which form; 0 for all.</param>
    /// <param name="Facts">What was added.</param>
    /// <param name="By">Who: user and computer.</param>
    /// <param name="Reason">On what ground, in the person's words.</param>
    internal sealed record Completed(string Sha256, int FormNo, OutsideFacts Facts, string By, string Reason)
        : ManifestEntry;

    /// <summary>A declaration in force that a person declared withdrawn.</summary>
    internal sealed record Recalled(
        int FiscalYear, string Department, string Project, string By, string Reason) : ManifestEntry
    {
        /// <summary><c>target</c> or <c>assessment</c>; null in manifests of before there were assessments.</summary>
        [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
        public string? Facts { get; init; }
    }
}

/// <summary>The serializer of <see cref="ManifestEntry"/>, made at build time.</summary>
[JsonSerializable(typeof(ManifestEntry))]
internal sealed partial class ManifestJson : JsonSerializerContext;
