namespace PerfEtl.Tests.House;

/// <summary>Installing as docs/service.md says: publish into an empty folder, and run what lies there.</summary>
public sealed class PublishTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Publish_IntoAnEmptyFolder_RunsTheMainJobAndTheServiceFileHolds()
    {
        var publish = Perfetl.RunProgram(
            "dotnet", SourceTree.Root, [], "publish", "pipeline", "-c", "Release", "-o", folder["out"]);
        Assert.True(publish.ExitCode == 0, publish.Output);
        AssertHangfireIsAsItCame();
        AssertRuns();
        AssertHasNoSettingsOfItsOwn();
        AssertServiceFileHolds();
    }

    // Under the LGPL anyone may put another Hangfire of the same interface beside the program.
    private void AssertHangfireIsAsItCame()
    {
        Assert.Contains("LESSER GENERAL PUBLIC LICENSE",
            File.ReadAllText(folder["out/licenses/hangfire/COPYING.LESSER"]), StringComparison.Ordinal);
        var core = System.Reflection.AssemblyName.GetAssemblyName(folder["out/Hangfire.Core.dll"]);
        Assert.Equal("Hangfire.Core", core.Name);
        var packages = Environment.GetEnvironmentVariable("NUGET_PACKAGES") ?? Path.Combine(
            Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
        var came = Directory.EnumerateFiles(
            Path.Combine(packages, "hangfire.core"), "Hangfire.Core.dll", SearchOption.AllDirectories);
        Assert.Contains(came, file => File.ReadAllBytes(file).AsSpan().SequenceEqual(
            File.ReadAllBytes(folder["out/Hangfire.Core.dll"])));
    }

    private void AssertRuns()
    {
        Directory.CreateDirectory(folder["here"]);
        var run = Perfetl.RunProgram(folder["out/perfetl"], folder["here"], [], "run", "--demo");
        Assert.Equal((0, ""), (run.ExitCode, run.Errors));
        Assert.Contains("完成：20 份申报表，303 条指标，1 个部门", run.Output, StringComparison.Ordinal);
        Assert.Contains("项目资金总额 106,865,709.00 元", run.Output, StringComparison.Ordinal);
    }

    private void AssertHasNoSettingsOfItsOwn()
    {
        Assert.False(File.Exists(folder["out/appsettings.json"]));
        Assert.Equal(2, Perfetl.RunProgram(folder["out/perfetl"], folder["here"], [], "run", "--data", "d").ExitCode);
        var settings = File.ReadAllText(folder["out/deploy/appsettings.json"]);
        Assert.Contains("/var/lib/perfetl/inbox", settings, StringComparison.Ordinal);
        Assert.DoesNotContain("seeds", settings, StringComparison.Ordinal);
        File.WriteAllText(folder["here/appsettings.json"], settings.Replace(
            "/var/lib/perfetl", folder["state"], StringComparison.Ordinal));
        Directory.CreateDirectory(folder["state/inbox"]);
        var doctor = Perfetl.RunProgram(folder["out/perfetl"], folder["here"], [], "doctor");
        Assert.True(doctor.ExitCode == 0, doctor.Output);
    }

    private void AssertServiceFileHolds()
    {
        var unit = File.ReadAllText(folder["out/deploy/perfetl.service"]);
        Assert.Contains("/opt/perfetl/perfetl serve --settings /etc/perfetl/appsettings.json", unit,
            StringComparison.Ordinal);
        folder.Write("perfetl.service", unit.Replace("/opt/perfetl", folder["out"], StringComparison.Ordinal));
        var verify = Perfetl.RunProgram(
            "systemd-analyze", folder.Path, ["SYSTEMD_LOG_LEVEL=warning"], "verify", folder["perfetl.service"]);
        Assert.Equal((0, "", ""), (verify.ExitCode, verify.Output, verify.Errors));
    }
}
