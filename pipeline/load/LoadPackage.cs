using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace PerfEtl.Pipeline.Load;

/// <summary>One night's atomic unit: a sortable id and a state on disk.</summary>
internal sealed class LoadPackage
{
    private static readonly JsonSerializerOptions Format = new()
    {
        WriteIndented = true,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private readonly string path;

    private LoadPackage(string path, PackageFile state) => (this.path, File) = (path, state);

    /// <summary>Sorts by time: <c>20221231T181400123Z</c>.</summary>
    public string Id => File.LoadId;

    /// <summary>When the load began, UTC.</summary>
    public DateTime StartedAt => File.StartedAt;

    /// <summary>How far it has come.</summary>
    public LoadState State => File.State;

    private PackageFile File { get; set; }

    /// <summary>Begins a package.</summary>
    /// <param name="folder">The folder of the packages.</param>
    /// <param name="now">UTC.</param>
    public static LoadPackage Begin(string folder, DateTime now)
    {
        var id = now.ToString("yyyyMMdd'T'HHmmssfff'Z'", CultureInfo.InvariantCulture);
        var package = new LoadPackage(PathOf(folder, id), new PackageFile(id, now, LoadState.New, null));
        package.Save();
        return package;
    }

    /// <summary>All packages, oldest first.</summary>
    public static IEnumerable<LoadPackage> All(string folder) => !Directory.Exists(folder) ? [] : Directory
        .EnumerateDirectories(folder).Select(found => Path.GetFileName(found)).Order(StringComparer.Ordinal)
        .Select(id => new LoadPackage(PathOf(folder, id), Read(PathOf(folder, id)) ?? Unreadable(folder, id)));

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
            return JsonSerializer.Deserialize<PackageFile>(System.IO.File.ReadAllText(file), Format);
        }
        catch (Exception failure) when (failure is JsonException or FileNotFoundException)
        {
            return null;
        }
    }

    // A crash may leave the file cut short or not yet there: nobody knows how far that load came, so it is unfinished.
    private static PackageFile Unreadable(string folder, string id) =>
        new(id, Directory.GetCreationTimeUtc(Path.Combine(folder, id)), LoadState.New, null);

    private void Save()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        DurableFile.Replace(path, JsonSerializer.SerializeToUtf8Bytes(File, Format));
    }

    private sealed record PackageFile(string LoadId, DateTime StartedAt, LoadState State, string? Reason);
}
