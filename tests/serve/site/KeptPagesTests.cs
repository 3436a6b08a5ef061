using PerfEtl.Pipeline.Serve.Site;

namespace PerfEtl.Tests.Serve.Site;

/// <summary>What pages keep of a file.</summary>
public sealed class KeptPagesTests
{
    [Fact]
    public void Find_OfWhatIsAskedForNowAndThen_IsThereAfterThousandsOfOthers()
    {
        var kept = new KeptPages();
        kept.Keep("/", "overview");
        for (var number = 0; number < 5000; number++)
        {
            kept.Keep($"/projects/{number}", number);
            if (number % 400 == 0) Assert.Equal("overview", kept.Find("/"));
        }

        Assert.Equal(4999, kept.Find("/projects/4999"));
        Assert.Null(kept.Find("/projects/1"));
        Assert.Null(kept.Find(null));
    }

    [Fact]
    public void Page_ReadOnce_IsKeptFromTheSecondTimeOn()
    {
        var kept = new KeptPages();
        Look("/projects/1", "first");
        Assert.Null(kept.Find("/projects/1"));
        Look("/projects/1", "second");
        Assert.Equal("second", kept.Find("/projects/1"));
        for (var number = 2; number < 30_000; number++) Look($"/projects/{number}", number);
        Assert.Equal("second", kept.Find("/projects/1"));
        Assert.Null(kept.Find("/projects/29999"));

        void Look(string address, object found)
        {
            kept.Ask(address);
            kept.KeepIfAskedAgain(address, found);
        }
    }
}
