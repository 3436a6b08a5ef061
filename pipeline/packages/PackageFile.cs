using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace PerfEtl.Pipeline.Packages;

/// <summary>What stands in <c>package.json</c>.</summary>
/// <param name="LoadId">The package's id.</param>
/// <param name="StartedAt">UTC.</param>
/// <param name="State">How far it has come.</param>
/// <param name="Reason">Why it was aborted, in Chinese; null otherwise.</param>
/// <param name="UndoneLoadId">The load it takes back; null unless it is an undo.</param>
/// <param name="Manifest">Hash of its manifest in the archive; null before it has one.</param>
/// <param name="Fence">The fencing number of the lock it ran under.</param>
internal sealed record PackageFile(
    string LoadId, DateTime StartedAt, LoadState State, string? Reason, string? UndoneLoadId, string? Manifest,
    long Fence)
{
    /// <summary>How it is written: by hand it is read in the worst of nights, so it is indented.</summary>
    public static PackageJson Format { get; } = new(new JsonSerializerOptions
    {
        WriteIndented = true,
        Converters = { new JsonStringEnumConverter<LoadState>(JsonNamingPolicy.CamelCase) },
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}

/// <summary>The serializer of <see cref="PackageFile"/>, made at build time.</summary>
[JsonSerializable(typeof(PackageFile))]
internal sealed partial class PackageJson : JsonSerializerContext;
