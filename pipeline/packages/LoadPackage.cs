using System.Globalization;
using System.Text.Json;
using PerfEtl.Pipeline.Files;

namespace PerfEtl.Pipeline.Packages;

/// <summary>One night's atomic unit: a sortable id and a state on disk.</summary>
internal sealed class LoadPackage
{
    private const string Pattern = "yyyyMMdd'T'HHmmssfff'Z'";

    private readonly string path;

    private LoadPackage(string path, PackageFile state) => (this.path, File) = (path, state);

    /// <summary>Sorts by time: <c>20221231T181400123Z</c>.</summary>
    public string Id => File.LoadId;

    /// <summary>When the load began, UTC.</summary>
    public DateTime StartedAt => File.StartedAt;

    /// <summary>How far it has come.</summary>
    public LoadState State => File.State;

    /// <summary>The load it takes back; null unless it is an undo.</summary>
    public string? UndoneLoadId => File.UndoneLoadId;

    /// <summary>Hash of its manifest in the archive; null before it has one.</summary>
    public string? Manifest => File.Manifest;

    /// <summary>Where its manifest is drafted.</summary>
    public string ManifestDraft => Path.Combine(Path.GetDirectoryName(path)!, "manifest.draft");

    private PackageFile File { get; set; }

    /// <summary>Begins a package.</summary>
    /// <param name="folder">The folder of the packages.</param>
    /// <param name="now">UTC; if the clock was set back, the moment after the newest package counts.</param>
    /// <param name="fence">The fencing number of the lock it runs under.</param>
    /// <param name="undoneLoadId">The load it takes back; null for a usual one.</param>
    public static LoadPackage Begin(string folder, DateTime now, long fence, string? undoneLoadId = null)
    {
        var startedAt = new DateTime(now.Ticks - now.Ticks % TimeSpan.TicksPerMillisecond, DateTimeKind.Utc);
        if (All(folder).LastOrDefault() is { } newest && newest.StartedAt >= startedAt)
            startedAt = newest.StartedAt.AddMilliseconds(1);
        var package = new LoadPackage(PathOf(folder, IdAt(startedAt)), new PackageFile(
            IdAt(startedAt), startedAt, LoadState.New, null, undoneLoadId, null, fence));
        package.Save();
        return package;
    }

    /// <summary>The id of a load that begins at this time, UTC.</summary>
    public static string IdAt(DateTime startedAt) => startedAt.ToString(Pattern, CultureInfo.InvariantCulture);

    /// <summary>When the load of this id began, UTC; null for anything else.</summary>
    public static DateTime? TimeOf(string id) => DateTime.TryParseExact(
        id, Pattern, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal,
        out var time) ? time : null;

    /// <summary>All packages, oldest first.</summary>
    public static IEnumerable<LoadPackage> All(string folder) => !Directory.Exists(folder) ? [] : Directory
        .EnumerateDirectories(folder).Select(found => Path.GetFileName(found)).Order(StringComparer.Ordinal)
        .Select(id => new LoadPackage(PathOf(folder, id), Read(PathOf(folder, id)) ?? Unreadable(folder, id)));

    /// <summary>Records under which hash the archive keeps its manifest.</summary>
    public void Describe(string manifest)
    {
        File = File with { Manifest = manifest };
        Save();
    }

    /// <summary>Records that the package has come this far.</summary>
    public void Advance(LoadState state)
    {
        File = File with { State = state };
        Save();
    }

    /// <summary>Records that the package was given up, and why, in Chinese.</summary>
    public void Abort(string reason)
    {
        File = File with { State = LoadState.Aborted, Reason = reason };
        Save();
    }

    private static string PathOf(string folder, string id) => Path.Combine(folder, id, "package.json");

    private static PackageFile? Read(string file)
    {
        try
        {
            return JsonSerializer.Deserialize(System.IO.File.ReadAllText(file), PackageFile.Format.PackageFile);
        }
        catch (Exception failure) when (failure is JsonException or FileNotFoundException)
        {
            return null;
        }
    }

    // A crash may leave the file cut short or not yet there: nobody knows how far that load came, so it is unfinished.
    private static PackageFile Unreadable(string folder, string id) =>
        new(id, TimeOf(id) ?? Directory.GetCreationTimeUtc(Path.Combine(folder, id)), LoadState.New, null, null, null,
            Fence: 0);

    private void Save()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        DurableFile.Replace(path, JsonSerializer.SerializeToUtf8Bytes(File, PackageFile.Format.PackageFile));
    }
}

/// <summary>How far a load package has come.</summary>
internal enum LoadState
{
    /// <summary>Begun; nothing read.</summary>
    New,

    /// <summary>Read into the staging tables of an open transaction.</summary>
    Extracted,

    /// <summary>Dimensions and facts built and checked, still in the transaction.</summary>
    Normalized,

    /// <summary>Committed to the working file; no reader sees it yet.</summary>
    Loaded,

    /// <summary>Readers see it.</summary>
    Published,

    /// <summary>Given up; nothing of it is in the warehouse.</summary>
    Aborted,
}
