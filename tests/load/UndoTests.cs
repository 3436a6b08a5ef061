using PerfEtl.Pipeline.Packages;

namespace PerfEtl.Tests.Load;

/// <summary>
/// A load taken back: what it changed is as before, what came later stays, and everything is remembered.
/// </summary>
public sealed class UndoTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly Nights nights;

    public UndoTests() => nights = new Nights(folder["data"]);

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Undo_Revision_RestoresTheVersionBefore()
    {
        Load(Books(1_000_000));
        var revision = Load(Books(900_000) with { Category = "一次性项目", Batches = "3批次" });
        var undo = nights.Undo(revision);
        Assert.Equal((0, 1, 0), (undo.New, undo.Restored, undo.Withdrawn));
        Lines.AssertEqual(["图书采购|1000000.00|经常性项目|4批次"], InForce());
        Lines.AssertEqual(
        [
            "1|1000000.00|new|revised|false", "2|900000.00|revised|undone|false", "3|1000000.00|restored||true",
        ], History("图书采购"));
        Lines.AssertEqual(["图书采购|经常性项目"], Rows.Of(nights.Snapshot,
            "select project_name, project_category from dim_project where is_current and project_key > 0"));
    }

    [Fact]
    public void Undo_FirstLoad_LeavesNothingInForce()
    {
        var undo = nights.Undo(Load(Books(1_000_000), new SmallForm("路灯更换")));
        Assert.Equal((0, 2), (undo.Restored, undo.Withdrawn));
        Lines.AssertEqual([], InForce());
        Lines.AssertEqual(["1|1000000.00|new|undone|false"], History("图书采购"));
    }

    [Fact]
    public void Undo_WhatALaterLoadRevised_StaysAsThatLeftIt()
    {
        Load(Books(1_000_000));
        var middle = Load(Books(900_000), new SmallForm("路灯更换"));
        Load(Books(800_000), new SmallForm("路灯更换"));
        var undo = nights.Undo(middle);
        Assert.Equal((0, 1), (undo.Restored, undo.Withdrawn));
        Lines.AssertEqual(["图书采购|800000.00|经常性项目|4批次"], InForce());
    }

    [Fact]
    public void Undo_OfAnUndo_BringsItsLoadBack()
    {
        Load(Books(1_000_000));
        var revision = Load(Books(900_000), new SmallForm("路灯更换"));
        var back = nights.Undo(nights.Undo(revision).LoadId);
        Assert.Equal((2, 0), (back.Restored, back.Withdrawn));
        Lines.AssertEqual(["图书采购|900000.00|经常性项目|4批次", "路灯更换|1000000.00|经常性项目|4批次"], InForce());
        Assert.Equal(0, nights.Load(folder["inbox"]).TakenBack);
        Lines.AssertEqual(["图书采购|900000.00|经常性项目|4批次", "路灯更换|1000000.00|经常性项目|4批次"], InForce());
    }

    [Fact]
    public void Undo_ThenTheSameInbox_DoesNotBringItBack()
    {
        Load(Books(1_000_000));
        nights.Undo(Load(Books(900_000)));
        File.SetLastWriteTimeUtc(folder["inbox/a.txt"], DateTime.UtcNow.AddHours(-2));
        var again = nights.Load(folder["inbox"]);
        Assert.Equal((0, 0, 1), (again.New, again.Revised, again.TakenBack));
        Lines.AssertEqual(["图书采购|1000000.00|经常性项目|4批次"], InForce());
        Load(Books(700_000));
        Lines.AssertEqual(["图书采购|700000.00|经常性项目|4批次"], InForce());
        Lines.AssertEqual(
        [
            "1|1000000.00|new|revised|false", "2|900000.00|revised|undone|false",
            "3|1000000.00|restored|revised|false", "4|700000.00|revised||true",
        ], History("图书采购"));
    }

    [Fact]
    public void Undo_Twice_ChangesNothingTheSecondTime()
    {
        Load(Books(1_000_000));
        var revision = Load(Books(900_000));
        nights.Undo(revision);
        var second = nights.Undo(revision);
        Assert.Equal((0, 0), (second.Restored, second.Withdrawn));
        Lines.AssertEqual(["图书采购|1000000.00|经常性项目|4批次"], InForce());
    }

    [Fact]
    public void Undo_UnknownLoad_SaysWhichThereAre()
    {
        var load = Load(Books(1_000_000));
        var outcome = Perfetl.Run(folder["data"], "undo", "20200101T000000000Z");
        Assert.Equal(2, outcome.ExitCode);
        Assert.Contains("没有加载“20200101T000000000Z”", outcome.Errors, StringComparison.Ordinal);
        Assert.Contains(load, outcome.Errors, StringComparison.Ordinal);
        Assert.Equal(LoadState.Aborted, LoadPackage.All(nights.Data.Packages).Last().State);
        Lines.AssertEqual(["图书采购|1000000.00|经常性项目|4批次"], InForce());
    }

    [Fact]
    public void Undo_ByTheProgram_SaysWhatItDid()
    {
        Load(Books(1_000_000));
        var revision = Load(Books(900_000), new SmallForm("路灯更换"));
        var outcome = Perfetl.Run(folder["data"], "undo", revision);
        Assert.Equal((0, ""), (outcome.ExitCode, outcome.Errors));
        Assert.Contains("恢复旧版本 1 份，不再有效 1 份", outcome.Output, StringComparison.Ordinal);
        var history = Perfetl.Run(folder["data"], "history", "--last", "1");
        Assert.Contains($"撤回 {revision}", history.Output, StringComparison.Ordinal);
        var project = Perfetl.Run(folder["data"], "history", "--project", "图书采购");
        Assert.Contains("-100000.00", project.Output, StringComparison.Ordinal);
    }

    private static SmallForm Books(decimal total) => new("图书采购") { Total = total };

    private string Load(params IEnumerable<SmallForm> forms)
    {
        folder.Write("inbox/a.txt", SmallForm.File(forms));
        return nights.Load(folder["inbox"]).LoadId;
    }

    private IReadOnlyList<string> InForce() => Rows.Of(nights.Snapshot, """
        select project_name, total_cny, project_category, target_printed
        from mart_funding join mart_indicator using (fiscal_year, department_name, project_name)
        where row_no = 1 order by project_name
        """);

    private IReadOnlyList<string> History(string project) => Rows.Of(nights.Snapshot, $"""
        select version_no, total_cny, opened_as, closed_as, is_current
        from mart_declaration_history where project_name = '{project}' order by version_no
        """);
}
