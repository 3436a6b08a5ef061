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

    /// <summary>Begins a package, and aborts those that an earlier run left unfinished.</summary>
    /// <param name="folder">The folder of the packages.</param>
    /// <param name="now">UTC.</param>
    /// <returns>The package, and the ids of those that were aborted.</returns>
    public static (LoadPackage Package, IReadOnlyList<string> Aborted) Begin(string folder, DateTime now)
    {
        Directory.CreateDirectory(folder);
        var unfinished = All(folder).Where(package => package.File.State < LoadState.Loaded).ToList();
        unfinished.ForEach(package => package.Abort("上一次运行中途结束，什么都没有写入数据仓库"));
        var id = now.ToString("yyyyMMdd'T'HHmmssfff'Z'", CultureInfo.InvariantCulture);
        var package = new LoadPackage(
            Path.Combine(folder, id, "package.json"), new PackageFile(id, now, LoadState.New, null));
        package.Save();
        return (package, [.. unfinished.Select(other => other.Id)]);
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

    private static IEnumerable<LoadPackage> All(string folder) =>
        Directory.EnumerateFiles(folder, "package.json", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .Select(file => (file, state: Read(file))).Where(found => found.state is not null)
            .Select(found => new LoadPackage(found.file, found.state!));

    // A package whose file was cut short by a crash never reached the transaction's end either.
    private static PackageFile? Read(string file)
    {
        try
        {
            return JsonSerializer.Deserialize<PackageFile>(System.IO.File.ReadAllText(file), Format);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private void Save()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        DurableFile.Replace(path, JsonSerializer.SerializeToUtf8Bytes(File, Format));
    }

    private sealed record PackageFile(string LoadId, DateTime StartedAt, LoadState State, string? Reason);
}
