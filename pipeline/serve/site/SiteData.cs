using PerfEtl.Pipeline.Files;
using PerfEtl.Pipeline.Publish;
using PerfEtl.Pipeline.Serve.Accounts;

namespace PerfEtl.Pipeline.Serve.Site;

/// <summary>What pages are made from: the published file in force, as each visitor may see it.</summary>
/// <remarks>Files that a publish has replaced are closed when the next page is asked for.</remarks>
internal sealed class SiteData(DataFolder data, VisitorSnapshots snapshots) : IDisposable
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, SiteFile> files = new(StringComparer.Ordinal);
    private string snapshot = "";

    /// <summary>The published snapshot in force.</summary>
    /// <exception cref="PageException">Nothing has been published yet.</exception>
    public string Snapshot => Publisher.CurrentIn(data) ?? throw new PageException(
        503, "还没有已发布的数据：请先运行一次加载（运行页的“立即运行”，或 perfetl run），完成后再刷新本页。");

    /// <summary>Reads what a page shows.</summary>
    /// <param name="visitor">Who looks.</param>
    /// <param name="read">Reads the rows; they must not be read later.</param>
    public T Read<T>(Visitor visitor, Func<SiteRows, T> read)
    {
        while (true)
        {
            if (FileFor(visitor).TryRead(read, out var found)) return found!;
        }
    }

    /// <summary>Reads what a page shows, once for each published file.</summary>
    /// <param name="visitor">Who looks.</param>
    /// <param name="address">The page with its parameters, on which alone depends what it shows.</param>
    /// <param name="read">Reads it.</param>
    public T Read<T>(Visitor visitor, string address, Func<SiteRows, T> read)
        where T : notnull
    {
        while (true)
        {
            if (FileFor(visitor).TryRead(address, read, out var found)) return found!;
        }
    }

    /// <summary>Reads the whole snapshot, for what a visitor was found to be allowed to see.</summary>
    public T ReadAll<T>(Func<SiteRows, T> read) => Read(Visitor.OfThisMachine, read);

    /// <summary>Closes all files.</summary>
    public void Dispose() => CloseAll();

    private SiteFile FileFor(Visitor visitor)
    {
        var current = Snapshot;
        var path = snapshots.PathFor(visitor, current);
        lock (gate)
        {
            if (current != snapshot)
            {
                CloseAll();
                snapshot = current;
            }

            if (!files.TryGetValue(path, out var file)) files[path] = file = new SiteFile(path);
            return file;
        }
    }

    private void CloseAll()
    {
        lock (gate)
        {
            foreach (var file in files.Values) file.Close();
            files.Clear();
        }
    }
}
