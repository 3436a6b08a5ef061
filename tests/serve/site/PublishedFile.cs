using PerfEtl.Pipeline.Serve.Site;
using PerfEtl.Tests.Load;

namespace PerfEtl.Tests.Serve.Site;

/// <summary>A published file of one form, which pages may read.</summary>
internal sealed class PublishedFile : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly Nights nights;

    public PublishedFile()
    {
        nights = new Nights(folder["data"]);
        nights.Load(folder.Write("form.txt", new SmallForm("图书采购").Text));
    }

    /// <summary>What is published.</summary>
    public SiteSnapshot Snapshot => SiteSnapshot.At(nights.Snapshot);

    /// <summary>The same file as if it were published again.</summary>
    public SiteSnapshot Later => Snapshot with { PublishedAt = Snapshot.PublishedAt.AddDays(1) };

    /// <summary>Makes it ready, whatever it is called.</summary>
    public SiteFile Open(SiteSnapshot snapshot) =>
        SiteFile.Open(snapshot, nights.Snapshot, nights.Data, isAlone: true, CancellationToken.None);

    public void Dispose() => folder.Dispose();
}
