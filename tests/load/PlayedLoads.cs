using PerfEtl.Pipeline.Configuration;
using PerfEtl.Pipeline.Extract.Workers;
using PerfEtl.Pipeline.Files;
using PerfEtl.Pipeline.Forms;
using PerfEtl.Pipeline.Intake;
using PerfEtl.Pipeline.Load;
using PerfEtl.Pipeline.Packages;
using PerfEtl.Pipeline.Publish;
using PerfEtl.Pipeline.Vocabularies;

namespace PerfEtl.Tests.Load;

/// <summary>
/// Loads of files and of a source with ids of its own, as a database has them, without their publishing.
/// </summary>
/// <param name="data">The data folder.</param>
/// <param name="vocabulary">With the reviewed renames of the game.</param>
internal sealed class PlayedLoads(DataFolder data, Vocabulary vocabulary)
{
    private const string Source = "申报库";

    private readonly Archive archive = new(data.Archive);
    private readonly FormReader reader = new(vocabulary, new ReaderPool(new PdfLimits()), new PdfLimits());

    /// <summary>One load.</summary>
    /// <param name="files">What lies in the inbox: name → text.</param>
    /// <param name="deliveries">What the source delivers under its ids; a null text is a withdrawal.</param>
    /// <param name="undoneLoadId">The load it takes back; null for a usual one.</param>
    public LoadPackage Load(
        IReadOnlyDictionary<string, string> files, IReadOnlyList<(string Id, string? Text)> deliveries,
        string? undoneLoadId = null) => Write(undoneLoadId, (_, contents) =>
    {
        foreach (var (name, text) in files) Read(contents, name, "", $"/inbox/{name}", text);
        foreach (var (id, text) in deliveries)
        {
            if (text is null) contents.Add(new ManifestEntry.Withdrawn(Source, id));
            else Read(contents, $"{id}.txt", Source, id, text);
        }
    });

    private LoadPackage Write(string? undoneLoadId, Action<Loader, LoadContents> stage)
    {
        var package = LoadPackage.Begin(data.Packages, DateTime.UtcNow, fence: 1, undoneLoadId);
        using var manifest = new Manifest(package.ManifestDraft);
        using var loader = Loader.Begin(data.WorkingFile, data.Temporary);
        var contents = new LoadContents(loader, reader, archive, manifest);
        stage(loader, contents);
        contents.Complete();
        package.Describe(manifest.Keep(archive));
        loader.Build(package, vocabulary);
        loader.Commit();
        loader.Checkpoint();
        package.Advance(LoadState.Loaded);
        return package;
    }

    /// <summary>Gives up everything that waits under a name.</summary>
    public LoadPackage Drop(string name) => Write(null, (loader, contents) =>
    {
        foreach (var form in loader.WaitingCases().Where(form => form.Name == name))
        {
            contents.Add(new ManifestEntry.Dropped(
                form.Sha256, form.FormNo, form.Name, form.Source, form.Id, "某人", "不是申报表"));
        }
    });

    /// <summary>Declares a declaration withdrawn.</summary>
    public LoadPackage Recall(SmallForm form) => Write(null, (_, contents) => contents.Add(
        new ManifestEntry.Recalled(form.Year, form.Department, form.Project, "某人", "部门撤回")));

    /// <summary>Gives readers the state of the last load.</summary>
    public string Publish(string loadId)
    {
        using var writer = WriterLock.Take(data.LockFile, DateTime.UtcNow);
        return new Publisher(data, new PublishOptions())
            .PublishAsync(loadId, writer, [], default).GetAwaiter().GetResult().Snapshot;
    }

    private void Read(LoadContents contents, string name, string source, string id, string text)
    {
        var bytes = System.Text.Encoding.UTF8.GetBytes(text);
        var document = archive.Keep(name, id, bytes);
        var entry = new ManifestEntry.Read(document.Sha256, bytes.Length, name, source, id);
        contents.Add(new Submission(entry) { Open = () => document });
    }
}
