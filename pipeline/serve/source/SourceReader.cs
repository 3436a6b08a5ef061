using PerfEtl.Pipeline.Configuration;
using PerfEtl.Pipeline.Explain;
using PerfEtl.Pipeline.Extract.Workers;
using PerfEtl.Pipeline.Files;
using PerfEtl.Pipeline.Forms;
using PerfEtl.Pipeline.Intake;
using PerfEtl.Pipeline.Serve.Site;
using PerfEtl.Pipeline.Vocabularies;

namespace PerfEtl.Pipeline.Serve.Source;

/// <summary>Reads submitted files again, to show them as <c>perfetl explain --html</c> does.</summary>
/// <remarks>PDFs are read in a process of their own. The last few files are kept, since people look around.</remarks>
internal sealed class SourceReader(DataFolder data, Settings settings) : IDisposable
{
    private const int MostKept = 6;

    private readonly Archive archive = new(data.Archive);
    private readonly Lazy<Vocabulary> vocabulary = new(() => Vocabulary.Load(LookupsFolder.Path));
    private readonly ReaderPool readers = new(settings.Limits with { Readers = 1 });
    private readonly Dictionary<string, Task<(ExplainedFile File, IPicture Picture)>> kept = [];

    /// <summary>One file, with marks of its own.</summary>
    /// <param name="sha256">Its hash in the archive.</param>
    /// <param name="name">As people know it.</param>
    /// <exception cref="PageException">The archive does not hold it any more.</exception>
    public async Task<SourceDocument> OpenAsync(string sha256, string name)
    {
        var (file, picture) = await ReadAsync(sha256, name);
        var marks = new CellMarks(picture.Cells);
        var panels = new PanelReader(marks, picture.Cells, vocabulary.Value).Read(file);
        return new SourceDocument(file, picture, marks, panels);
    }

    /// <summary>The file as it came.</summary>
    /// <exception cref="PageException">The archive does not hold it any more.</exception>
    public string PathOf(string sha256) => sha256.Length == 64 && File.Exists(archive.PathOf(sha256))
        ? archive.PathOf(sha256)
        : throw PageException.NotFound("归档中没有这份原件：它可能读不到内容，或归档文件夹不完整，请管理员运行 perfetl doctor。");

    public void Dispose() => readers.Dispose();

    private Task<(ExplainedFile, IPicture)> ReadAsync(string sha256, string name)
    {
        var path = PathOf(sha256);
        lock (kept)
        {
            if (kept.TryGetValue(sha256, out var known) && !known.IsFaulted && !known.IsCanceled) return known;
            if (kept.Count >= MostKept) kept.Remove(kept.Keys.First());
            return kept[sha256] = Task.Run(() => ExplainAsync(new Document(name, path, sha256, archive.Read(sha256))));
        }
    }

    private async Task<(ExplainedFile, IPicture)> ExplainAsync(Document document)
    {
        var reader = new FormReader(vocabulary.Value, readers, settings.Limits);
        var file = await FileExplainer.ExplainAsync(document, reader);
        return (file, await new ExplanationFile(vocabulary.Value, readers, settings.Limits).PictureOfAsync(file));
    }
}
