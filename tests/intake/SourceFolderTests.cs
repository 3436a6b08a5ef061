using System.Text.Json;
using PerfEtl.Tests.Faults;
using PerfEtl.Tests.Load;

namespace PerfEtl.Tests.Intake;

/// <summary>The folders a night reads of its own accord, through the real program.</summary>
public sealed class SourceFolderTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public SourceFolderTests()
    {
        folder.Write("east/表.txt", new SmallForm("图书采购").Text);
        folder.Write("west/表.txt", new SmallForm("路灯更换").Text);
        folder.Write("west/乡镇/渠道.txt", new SmallForm("渠道疏浚").Text);
    }

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Load_MoveToSet_MovesWhatWasReadAndLeavesWhatWasRefused()
    {
        folder.Write("west/坏.txt", "甲方：某单位");
        Configure(new { Sources = Sources, QuietSeconds = 0, MoveTo = folder["done"] });
        Assert.Equal(3, Load().ExitCode);
        Assert.Equal(["坏.txt"], FilesIn("east").Concat(FilesIn("west")));
        var load = Assert.Single(Directory.GetDirectories(folder["done"]));
        Assert.Equal(["乡镇/渠道.txt", "表-2.txt", "表.txt"], FilesIn(load));
        Assert.Contains("图书采购", File.ReadAllText(Path.Combine(load, "表.txt")), StringComparison.Ordinal);
        Assert.Contains("路灯更换", File.ReadAllText(Path.Combine(load, "表-2.txt")), StringComparison.Ordinal);

        Assert.Equal(3, Load().ExitCode);
        Assert.Equal(3, Perfetl.Query(folder["data"], "select project_name from mart_funding").Count);
    }

    [Fact]
    public void Load_MoveToUnwritable_SaysThatItPublishedAndMovesTheNextNight()
    {
        folder.Write("done", "in the way");
        Configure(new { Sources = Sources, QuietSeconds = 0, MoveTo = folder["done"] });
        var first = Load();
        Assert.Equal(1, first.ExitCode);
        Assert.StartsWith("新数据已经发布，但移走已处理的文件没有做完：", first.Errors, StringComparison.Ordinal);
        Assert.True(File.Exists(PublishedState.Snapshot(folder["data"])));
        File.Delete(folder["done"]);
        Assert.Equal(0, Load().ExitCode);
        Assert.Empty(FilesIn("east"));
    }

    [Fact]
    public void Load_FileWrittenAMomentAgo_IsLeftForTheNextNight()
    {
        Configure(new { Sources = Sources, QuietSeconds = 600 });
        foreach (var file in Directory.GetFiles(folder["west"], "*", SearchOption.AllDirectories))
            File.SetLastWriteTimeUtc(file, DateTime.UtcNow.AddHours(-1));
        var outcome = Load();
        Assert.True(outcome.ExitCode == 0, outcome.Errors);
        Assert.Contains("表.txt", outcome.Output, StringComparison.Ordinal);
        Assert.Equal(["渠道疏浚", "路灯更换"], Projects());

        File.SetLastWriteTimeUtc(folder["east/表.txt"], DateTime.UtcNow.AddHours(-1));
        Assert.Equal(0, Load().ExitCode);
        Assert.Equal(["图书采购", "渠道疏浚", "路灯更换"], Projects());
    }

    private string[] Sources => [folder["east"], folder["west"]];

    private void Configure(object intake) =>
        folder.Write("home/appsettings.json", JsonSerializer.Serialize(new { Intake = intake }));

    private Outcome Load() => Perfetl.Run(folder["data"], folder["home"], ["load"]);

    private IEnumerable<string> Projects() => Perfetl
        .Query(folder["data"], "select project_name from mart_funding")
        .Select(row => row.GetProperty("project_name").GetString()!).Order(StringComparer.Ordinal);

    private IEnumerable<string> FilesIn(string name)
    {
        var root = Path.IsPathRooted(name) ? name : folder[name];
        return Directory.GetFiles(root, "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(root, file)).Order(StringComparer.Ordinal);
    }
}
