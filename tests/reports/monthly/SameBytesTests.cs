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
    [InlineData("ar-SA")]
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

    // From the second department on, charts are drawn from rows that were asked for together.
    [Fact]
    public void Make_OneDepartmentAfterTheOther_GivesTheBytesOfEachAlone()
    {
        using var copy = new CopiedWarehouse(seed.Snapshot).AddDepartments(3).Run("""
            delete from fct_declaration
            where declaration_key > 100000 and (declaration_key // 100000 + declaration_key) % 3 = 0;
            update fct_indicator_target set category_key = (
                select max(category_key) from dim_indicator_category)
            where declaration_key between 200000 and 299999 and row_no % 4 = 0
            """);
        using var connection = WarehouseFile.OpenSnapshot(copy.Path);
        var reports = copy.Open(connection);
        Assert.Equal(4, reports.Departments.Count);
        var sizes = new HashSet<int>();
        foreach (var department in reports.Departments)
        {
            var report = reports.Make(department);
            Assert.Equal(copy.Report(department: department).Bytes.ToArray(), report.Bytes.ToArray());
            sizes.Add(report.Bytes.Length);
        }

        Assert.Equal(4, sizes.Count);
    }

    [Theory]
    [InlineData("C", "UTC", "0", "2", true)]
    [InlineData("zh_CN.UTF-8", "Asia/Shanghai", "0", "1", true)]
    [InlineData("de_DE.UTF-8", "America/New_York", "0", "8", false)]
    [InlineData("tr_TR.UTF-8", "Pacific/Kiritimati", "0", "2", true)]
    [InlineData("ar_SA.UTF-8", "Asia/Riyadh", "0", "2", true)]
    [InlineData("C", "Asia/Kathmandu", "1", "1", false)]
    public void Program_AnyMachine_WritesTheSameBytes(
        string locale, string zone, string invariant, string cores, bool hasSystemFonts)
    {
        using var folder = new TemporaryFolder();
        var fonts = hasSystemFonts ? "" : folder.Write("no-fonts.conf", "<fontconfig/>");
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
                ["FONTCONFIG_FILE"] = fonts,
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
