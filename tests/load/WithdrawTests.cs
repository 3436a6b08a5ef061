using PerfEtl.Pipeline.Configuration;
using PerfEtl.Pipeline.Load;

namespace PerfEtl.Tests.Load;

/// <summary>A declaration that a person declares withdrawn, and files that vanish.</summary>
public sealed class WithdrawTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly Nights nights;

    public WithdrawTests() => nights = new Nights(folder["data"]);

    private string Inbox => folder["inbox"];

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Withdraw_FileStillThere_StaysWithdrawnUntilThatIsUndone()
    {
        folder.Write("inbox/a.txt", new SmallForm("图书采购").Text);
        folder.Write("inbox/b.txt", new SmallForm("路灯更换").Text);
        nights.Load(Inbox);
        var withdrawn = nights.Withdraw("图书采购");
        Assert.Equal(1, withdrawn.Withdrawn);
        for (var night = 0; night < 2; night++) Assert.Equal(0, nights.Load(Inbox).Returned);
        Lines.AssertEqual(["路灯更换"], InForce());
        Lines.AssertEqual(["withdrawn|部门撤回|true"], Rows.Of(nights.Snapshot, """
            select closed_as, closed_reason, closed_by like '%@%'
            from mart_declaration_history where project_name = '图书采购'
            """));
        Lines.AssertEqual([], nights.Rebuild().Differences!);
        Assert.Equal(1, nights.Undo(withdrawn.LoadId).Restored);
        Assert.Equal(0, nights.Load(Inbox).TakenBack);
        Lines.AssertEqual(["图书采购", "路灯更换"], InForce());
        Lines.AssertEqual([], nights.Rebuild().Differences!);
    }

    [Fact]
    public void Withdraw_ThenAChangedFile_IsReturned()
    {
        folder.Write("inbox/a.txt", new SmallForm("图书采购").Text);
        nights.Load(Inbox);
        nights.Withdraw("图书采购");
        folder.Write("inbox/a.txt", new SmallForm("图书采购") { Total = 900_000 }.Text);
        Assert.Equal(1, nights.Load(Inbox).Returned);
        Lines.AssertEqual(["图书采购"], InForce());
    }

    [Fact]
    public void Withdraw_OneFormOfAFile_LeavesTheOthersAndAWholeFileTakesAll()
    {
        folder.Write("inbox/a.txt", SmallForm.File(new SmallForm("图书采购"), new SmallForm("路灯更换")));
        nights.Load(Inbox);
        nights.Withdraw("图书采购");
        nights.Load(Inbox);
        Lines.AssertEqual(["路灯更换"], InForce());
        Assert.Equal(1, nights.Withdraw(new WithdrawalChoice("a.txt", null, null, null)).Withdrawn);
        Lines.AssertEqual([], InForce());
    }

    [Fact]
    public void Withdraw_SeveralYears_AsksForTheYear()
    {
        folder.Write("inbox/a.txt", SmallForm.File(new SmallForm("图书采购"), new SmallForm("图书采购") { Year = 2023 }));
        nights.Load(Inbox);
        var unclear = Assert.Throws<WithdrawalChoiceException>(() => nights.Withdraw("图书采购"));
        Assert.Contains("--year", unclear.Message, StringComparison.Ordinal);
        Assert.Equal(1, nights.Withdraw(new WithdrawalChoice(null, "图书采购", null, 2023)).Withdrawn);
        Assert.Throws<WithdrawalChoiceException>(() => nights.Withdraw("没有"));
    }

    [Fact]
    public void Load_FileVanished_WithdrawsNothingByItself()
    {
        var sourced = Sourced(isOn: false);
        Night(sourced, "a", "b");
        Night(sourced, "b");
        Lines.AssertEqual(["a", "b"], InForce());
    }

    [Fact]
    public void Load_FileVanishedWhereThatIsSet_IsWithdrawnAndReturnsWithTheFile()
    {
        var sourced = Sourced(isOn: true);
        Night(sourced, "a", "b");
        Assert.Equal(1, Night(sourced, "b").Withdrawn);
        Lines.AssertEqual(["b"], InForce());
        Assert.Equal(0, Night(sourced).Withdrawn);
        Lines.AssertEqual(["b"], InForce());
        Assert.Equal(1, Night(sourced, "a", "b").Returned);
        Lines.AssertEqual(["a", "b"], InForce());
        Lines.AssertEqual([], nights.Rebuild().Differences!);
    }

    [Fact]
    public void Program_Withdraw_NeedsAReasonAndAName()
    {
        folder.Write("inbox/a.txt", new SmallForm("图书采购").Text);
        nights.Load(Inbox);
        Assert.Equal(2, Perfetl.Run(folder["data"], "withdraw", "--project", "图书采购").ExitCode);
        Assert.Equal(2, Perfetl.Run(folder["data"], "withdraw", "--reason", "部门撤回").ExitCode);
        var outcome = Perfetl.Run(folder["data"], "withdraw", "--project", "图书采购", "--reason", "部门撤回");
        Assert.Equal((0, ""), (outcome.ExitCode, outcome.Errors));
        Assert.Contains("撤回 1", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("撤下", Perfetl.Run(folder["data"], "history", "--last", "1").Output, StringComparison.Ordinal);
    }

    private Nights Sourced(bool isOn) => new(folder["data"])
    {
        Settings = new Settings
        {
            Intake = new IntakeOptions { Sources = [Inbox], QuietSeconds = 0, VanishedAreWithdrawn = isOn },
        },
    };

    private LoadReport Night(Nights sourced, params IEnumerable<string> names)
    {
        if (Directory.Exists(Inbox)) Directory.Delete(Inbox, recursive: true);
        Directory.CreateDirectory(Inbox);
        foreach (var name in names) folder.Write($"inbox/{name}.txt", new SmallForm(name).Text);
        return sourced.Load();
    }

    private IReadOnlyList<string> InForce() =>
        Rows.Of(nights.Snapshot, "select project_name from mart_funding order by all");
}
