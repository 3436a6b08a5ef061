using System.Security.Cryptography;
using PerfEtl.Pipeline.Load;
using PerfEtl.Pipeline.Plan;
using PerfEtl.Pipeline.Progress;

namespace PerfEtl.Tests.Load;

/// <summary>The plan says what the load then does, to the cent, and touches nothing.</summary>
public sealed class PlanTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly Nights nights;

    public PlanTests() => nights = new Nights(folder["data"]);

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Make_NewRevisedUnchangedAndBad_IsWhatTheLoadDoes()
    {
        folder.Write("inbox/a.txt", SmallForm.File(new SmallForm("图书采购"), new SmallForm("路灯更换")));
        nights.Load(folder["inbox"]);
        folder.Write("inbox/a.txt", SmallForm.File(
            new SmallForm("图书采购") { Total = 700_000.50m, Batches = "3批次" }, new SmallForm("路灯更换")));
        folder.Write("inbox/b.txt", new SmallForm("渠道疏浚") { Total = 48_000m }.Text);
        folder.Write("inbox/坏.txt", "甲方：某单位");
        var before = Everything();
        var plan = await MakeAsync();
        Lines.AssertEqual(before, Everything());

        Lines.AssertEqual(
            ["revised 图书采购 1000000.00 → 700000.50 = -299999.50", "new 渠道疏浚  → 48000.00 = 48000.00"],
            plan.Forms.Select(form => $"{form.Change} {form.ProjectName} " + FormattableString.Invariant(
                $"{form.TotalBeforeCny} → {form.TotalAfterCny} = {form.TotalDeltaCny}")));
        Assert.Equal([new PlannedYear(2022, -251_999.50m, -251_999.50m)], plan.Years);
        Assert.Equal((1, 3), (plan.Unchanged, plan.Documents));
        Assert.Equal("坏.txt", Assert.Single(plan.Refused).DocumentName);

        var load = nights.Load(folder["inbox"]);
        Assert.Equal((1, 1, 1, 1), (load.New, load.Revised, load.Unchanged, load.Quarantined));
        Lines.AssertEqual(
            Rows.Of(nights.Snapshot, $"""
                select field, printed_before, printed_after, delta_cny, message from mart_declaration_change
                where to_load_id = '{load.LoadId}' order by row_no nulls first, field
                """),
            plan.Changes.Select(change => FormattableString.Invariant(
                $"{change.Field}|{change.PrintedBefore}|{change.PrintedAfter}|{change.DeltaCny}|{change.Message}")));
        Assert.Contains(plan.Changes, change => change.PrintedBefore == "4批次" && change.PrintedAfter == "3批次");
        Assert.Equal([$"{1_000_000m + 700_000.50m + 48_000m:0.00}"],
            Rows.Of(nights.Snapshot, "select sum(total_cny) from mart_funding"));
        Assert.Empty((await MakeAsync()).Forms);
    }

    [Fact]
    public async Task Make_NothingLoadedYet_PlansEverythingAndMakesNoFolder()
    {
        folder.Write("inbox/a.txt", SmallForm.File(new SmallForm("图书采购"), new SmallForm("路灯更换")));
        var plan = await MakeAsync();
        Assert.Equal(2, plan.Forms.Count(form => form.Change == "new"));
        Assert.Equal([new PlannedYear(2022, 2_000_000m, 2_000_000m)], plan.Years);
        Assert.False(Directory.Exists(folder["data"]));
    }

    [Fact]
    public void Plan_ByTheProgramDuringALoad_TouchesNothingAndSaysSo()
    {
        folder.Write("inbox/a.txt", new SmallForm("图书采购").Text);
        nights.Load(folder["inbox"]);
        folder.Write("inbox/a.txt", new SmallForm("图书采购") { Total = 1_500_000m }.Text);
        using var load = WriterLock.Take(nights.Data.LockFile, DateTime.UtcNow);
        var before = Everything();
        var outcome = Perfetl.Run(folder["data"], "plan", folder["inbox"]);
        Assert.Equal((0, ""), (outcome.ExitCode, outcome.Errors));
        Assert.Contains("没有写入任何数据。", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("项目资金总额 1,000,000.00 元 → 1,500,000.00 元（+500,000.00 元）", outcome.Output,
            StringComparison.Ordinal);
        Lines.AssertEqual(before, Everything());
    }

    private Task<LoadPlan> MakeAsync() =>
        LoadPlan.MakeAsync(nights.Data, nights.Settings, [folder["inbox"]], new Progress<LoadProgress>(), default);

    private List<string> Everything() =>
    [
        .. Directory.EnumerateFileSystemEntries(folder["data"], "*", SearchOption.AllDirectories)
            .Where(path => !path.EndsWith(".owner", StringComparison.Ordinal)
                && !path.EndsWith("warehouse", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(path => $"{path} {File.GetLastWriteTimeUtc(path):O} {File.GetUnixFileMode(path)} {HashOf(path)}"),
    ];

    private static string HashOf(string path) =>
        Directory.Exists(path) || path.EndsWith(".lock", StringComparison.Ordinal)
            ? "" : Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(path)));
}
