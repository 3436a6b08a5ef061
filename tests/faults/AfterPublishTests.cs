using PerfEtl.Tests.Load;

namespace PerfEtl.Tests.Faults;

/// <summary>What goes wrong after the publish does not pretend that nothing was published.</summary>
public sealed class AfterPublishTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public AfterPublishTests() => folder.Write("inbox/好.txt", new SmallForm("图书采购").Text);

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Load_QuarantineUnwritable_SaysThatItPublishedAndTheNextRunMakesUpForIt()
    {
        folder.Write("inbox/坏.txt", "甲方：某单位");
        folder.Write("data/quarantine", "in the way");
        AssertPublished(Perfetl.Run(folder["data"], "load", folder["inbox"]), "整理加载记录和隔离区");
        File.Delete(folder["data/quarantine"]);
        Assert.Equal(3, Perfetl.Run(folder["data"], "load", folder["inbox"]).ExitCode);
        Assert.Single(Directory.GetFiles(folder["data/quarantine"], "坏.txt", SearchOption.AllDirectories));
    }

    [Theory]
    [InlineData("charts", "出图")]
    [InlineData("reports", "编写月报")]
    public void Run_PictureOrReportUnwritable_SaysThatItPublished(string name, string step)
    {
        folder.Write($"data/out/{name}", "in the way");
        AssertPublished(Perfetl.Run(folder["data"], "run"), step);
    }

    private void AssertPublished(Outcome outcome, string step)
    {
        Assert.Equal(1, outcome.ExitCode);
        var sentence = Assert.Single(outcome.Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.StartsWith($"新数据已经发布，但{step}没有做完：", sentence, StringComparison.Ordinal);
        Assert.EndsWith("下次运行会补做。", sentence, StringComparison.Ordinal);
        Assert.True(File.Exists(PublishedState.Snapshot(folder["data"])));
    }
}
