using System.Text.Json;

namespace PerfEtl.Tests.Commands;

/// <summary>Which settings are in use, who says so, and what happens where there are none.</summary>
public sealed class SettingsPlaceTests : IDisposable
{
    private const string ReadsInbox = """{ "Data": { "Folder": "data" }, "Intake": { "Sources": [ "inbox" ] } }""";

    private readonly TemporaryFolder folder = new();

    public SettingsPlaceTests() => Directory.CreateDirectory(folder["here"]);

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("run")]
    [InlineData("run", "--data", "d")]
    [InlineData("load", "--data", "d")]
    [InlineData("plan", "--data", "d")]
    [InlineData("serve", "--data", "d")]
    [InlineData("query", "select 1")]
    [InlineData("history")]
    [InlineData("undo", "20221231T181400123Z")]
    public void AnyCommand_WithoutSettings_SaysWhereItLookedAndReadsNothing(params string[] arguments)
    {
        var outcome = Bare(arguments);
        Assert.Equal((2, ""), (outcome.ExitCode, outcome.Output));
        foreach (var part in (string[])["没有找到设置文件", folder["here/appsettings.json"],
            "/etc/perfetl/appsettings.json", "--settings", "PERFETL_SETTINGS", "--demo"])
            Assert.Contains(part, outcome.Errors, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFileSystemEntries(folder["here"]));
    }

    [Fact]
    public void Doctor_WithoutSettings_FailsAsRunWould()
    {
        var outcome = Bare("doctor", "--data", "d");
        Assert.Equal(2, outcome.ExitCode);
        Assert.Contains("异常  设置  没有找到设置文件", outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void LoadAndQuery_FilesAndDataGivenByHand_NeedNoSettings()
    {
        var load = Bare("load", Repository.SeedForms, "--data", "d");
        Assert.Equal((0, ""), (load.ExitCode, load.Errors));
        Assert.Equal("没有设置文件", load.Settings);
        var query = Bare("query", "select count(*) as n from mart_funding", "--data", "d", "--json");
        Assert.Equal((0, "[{\"n\":20}]"), (query.ExitCode, query.Output.Trim()));
        Assert.Equal(0, Bare("chart", "funding", "--data", "d", "--out", "资金.svg").ExitCode);
    }

    [Fact]
    public void Run_Demo_ReadsTheSampleFormsIntoAFolderOfTheirOwn()
    {
        var outcome = Bare("run", "--demo");
        Assert.Equal((0, "", "--demo"), (outcome.ExitCode, outcome.Errors, outcome.Settings));
        Assert.Contains("完成：20 份申报表，303 条指标，1 个部门", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("severity = 'error'\" --data perfetl-demo", outcome.Output, StringComparison.Ordinal);
        Assert.Equal([folder["here/perfetl-demo"]], Directory.GetFileSystemEntries(folder["here"]));
        Assert.Equal(0, Bare("run", "--demo").ExitCode);
    }

    [Fact]
    public void Run_DemoIntoAWarehouse_IsRefusedAndChangesNothing()
    {
        folder.Write("here/appsettings.json", ReadsInbox);
        folder.Write("here/inbox/表.txt", File.ReadAllText(Repository.SeedForms));
        File.SetLastWriteTimeUtc(folder["here/inbox/表.txt"], DateTime.UtcNow.AddHours(-1));
        Assert.Equal(0, Bare("load").ExitCode);
        var current = File.ReadAllText(folder["here/data/published/CURRENT"]);
        var outcome = Bare("run", "--demo", "--data", "data");
        Assert.Equal(2, outcome.ExitCode);
        Assert.Contains("已有正式数据", outcome.Errors, StringComparison.Ordinal);
        Assert.Equal(current, File.ReadAllText(folder["here/data/published/CURRENT"]));
    }

    [Fact]
    public void Settings_InSeveralPlaces_TheNearestWordCounts()
    {
        var here = folder.Write("here/appsettings.json", ReadsInbox);
        var named = folder.Write("named/appsettings.json", ReadsInbox);
        var variable = folder.Write("variable/appsettings.json", ReadsInbox);
        Assert.Equal(here, Bare("runs").Settings);
        string[] environment = [$"PERFETL_SETTINGS={variable}"];
        Assert.Equal(variable, Perfetl.RunBare(folder["here"], environment, "runs").Settings);
        Assert.Equal(named, Perfetl.RunBare(folder["here"], environment, "runs", "--settings", named).Settings);
    }

    [Fact]
    public void Settings_WithRelativePaths_CountFromTheirOwnFolder()
    {
        var settings = folder.Write("etc/appsettings.json", ReadsInbox);
        folder.Write("etc/inbox/表.txt", File.ReadAllText(Repository.SeedForms));
        File.SetLastWriteTimeUtc(folder["etc/inbox/表.txt"], DateTime.UtcNow.AddHours(-1));
        var outcome = Bare("load", "--settings", settings, "--json");
        Assert.Equal((0, ""), (outcome.ExitCode, outcome.Errors));
        using var json = JsonDocument.Parse(outcome.Output);
        Assert.Equal(settings, json.RootElement.GetProperty("settings").GetString());
        Assert.Equal(20, json.RootElement.GetProperty("declarations").GetInt32());
        Assert.True(Directory.Exists(folder["etc/data/published"]));
        Assert.Empty(Directory.GetFileSystemEntries(folder["here"]));
    }

    [Theory]
    [InlineData("""{ "Data": { "Folder": "data" } }""")]
    [InlineData("""{ "Intake": { "Sources": [ ] } }""")]
    public void Run_SettingsWithoutASource_IsRefused(string json)
    {
        folder.Write("here/appsettings.json", json);
        foreach (var command in (string[])["run", "load", "plan"])
        {
            var outcome = Bare(command);
            Assert.Equal(2, outcome.ExitCode);
            Assert.Contains("Intake:Sources", outcome.Errors, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Serve_SettingsWithoutASchedule_StopsAndSaysSo()
    {
        folder.Write("here/appsettings.json", ReadsInbox);
        Directory.CreateDirectory(folder["here/inbox"]);
        var serve = Bare("serve");
        Assert.Equal(2, serve.ExitCode);
        Assert.Contains("Schedule:Jobs", serve.Errors, StringComparison.Ordinal);
        var doctor = Bare("doctor");
        Assert.Equal(0, doctor.ExitCode);
        Assert.Contains("perfetl serve 不会启动", doctor.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Notify__Webhook__Url=http://127.0.0.1:9/hook", "通知|webhook 连不上")]
    [InlineData("Schedule__Store=postgresql:Host=127.0.0.1;Port=9;Database=x", "调度库|连不上")]
    [InlineData("Data__Folder=/proc/perfetl", "权限|/proc")]
    public void Doctor_WorldThatIsDown_Fails(string setting, string holds)
    {
        folder.Write("here/appsettings.json", ReadsInbox);
        Directory.CreateDirectory(folder["here/inbox"]);
        var outcome = Perfetl.RunBare(folder["here"], [$"PERFETL__{setting}"], "doctor");
        Assert.Equal(1, outcome.ExitCode);
        var wrong = outcome.Output.Split('\n').First(line => line.StartsWith("异常", StringComparison.Ordinal));
        foreach (var part in holds.Split('|')) Assert.Contains(part, wrong, StringComparison.Ordinal);
    }

    private Outcome Bare(params string[] arguments) => Perfetl.RunBare(folder["here"], [], arguments);
}
