using System.Diagnostics;
using PerfEtl.Reports.Drawing;
using PerfEtl.Reports.Monthly;
using PerfEtl.Tests.Reports.Drawing;
using PerfEtl.Warehouse;

namespace PerfEtl.Tests.Reports.Monthly;

/// <summary>One snapshot, one program: the same bytes whatever the machine.</summary>
public sealed class SameBytesTests(SeedReport seed) : IClassFixture<SeedReport>
{
    [Theory]
    [InlineData("")]
    [InlineData("zh-CN")]
    [InlineData("de-DE")]
    [InlineData("tr-TR")]
    [InlineData("fa-IR")]
    public void Make_AnyCulture_GivesTheSameBytes(string culture) => Assert.Equal(
        seed.Report.Bytes.ToArray(), CultureScope.Run(culture, () => Make().Bytes.ToArray()));

    [Fact]
    public void Make_CopyUnderAnotherName_GivesTheSameBytes()
    {
        using var copy = new CopiedWarehouse(seed.Snapshot);
        Assert.Equal(seed.Report.Bytes.ToArray(), copy.Report().Bytes.ToArray());
    }

    [Fact]
    public void Make_TwiceOnOneConnection_GivesTheSameBytes()
    {
        using var connection = WarehouseFile.OpenSnapshot(seed.Snapshot);
        var reports = MonthlyReports.Open(connection, seed.Report.Stamp.Sha256, null, FontSet.Installed);
        Assert.Equal(reports.Make().Bytes.ToArray(), reports.Make().Bytes.ToArray());
        Assert.NotEqual(reports.Make().Bytes.ToArray(), reports.Make(reports.Departments[0]).Bytes.ToArray());
    }

    [Theory]
    [InlineData("C", "UTC", "0", "2")]
    [InlineData("zh_CN.UTF-8", "Asia/Shanghai", "0", "1")]
    [InlineData("de_DE.UTF-8", "America/New_York", "0", "2")]
    [InlineData("tr_TR.UTF-8", "Pacific/Kiritimati", "0", "2")]
    [InlineData("C", "Asia/Kathmandu", "1", "1")]
    public void Program_AnyMachine_WritesTheSameBytes(string locale, string zone, string invariant, string cores)
    {
        using var folder = new TemporaryFolder();
        var start = new ProcessStartInfo("dotnet",
        [
            Path.Combine(AppContext.BaseDirectory, "perfetl.dll"), "report", "--data", seed.Data,
            "--out", folder["月报.pdf"],
        ])
        {
            RedirectStandardOutput = true,
            Environment =
            {
                ["LC_ALL"] = locale,
                ["TZ"] = zone,
                ["DOTNET_SYSTEM_GLOBALIZATION_INVARIANT"] = invariant,
                ["DOTNET_PROCESSOR_COUNT"] = cores,
            },
        };
        using var process = Process.Start(start)!;
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
        Assert.Equal(seed.Report.Bytes.ToArray(), File.ReadAllBytes(folder["月报.pdf"]));
    }

    private MonthlyReportFile Make()
    {
        using var connection = WarehouseFile.OpenSnapshot(seed.Snapshot);
        return MonthlyReports.Open(connection, seed.Report.Stamp.Sha256, null, FontSet.Installed).Make();
    }
}
