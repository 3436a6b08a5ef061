using System.Text;

namespace PerfEtl.Tests.Properties.Foreign;

/// <summary>Forms of layouts that nobody made to fit the reader: exact or refused, not wrong in silence.</summary>
/// <remarks>20,000 of them: <c>dotnet run --project tests -c Release -- forms</c>.</remarks>
public sealed class ForeignFormTests
{
    private const int Seed = 2026;

    // What the reader is at; a change that mends a kind lowers them, none may raise them.
    private const int MostSilent = 1;
    private const int MostMoneyWrong = 0;

    [Fact]
    public void Make_SameNumber_GivesTheSameDocument()
    {
        for (var number = 0; number < 40; number++)
            Assert.Equal(DocumentMaker.Make(number).Bytes, DocumentMaker.Make(number).Bytes);
    }

    [Fact]
    public void Make_Text_HoldsWhatTheTruthSays()
    {
        foreach (var document in Documents(120).Where(document => document.Format is "tabs" or "bars"))
        {
            var text = Encoding.UTF8.GetString(document.Bytes);
            foreach (var truth in document.Forms)
            {
                Assert.All(truth.Indicators, indicator =>
                    Assert.Contains(indicator.Name, text, StringComparison.Ordinal));
                Assert.All(truth.Money, amount => Assert.Contains(amount.Printed, text, StringComparison.Ordinal));
            }
        }
    }

    [Fact]
    public void Read_RowsOfDatabases_AreExact()
    {
        var verdicts = Documents(400).Where(document => document.Format == "rows").SelectMany(Verdicts.Of).ToList();
        Assert.NotEmpty(verdicts);
        Assert.All(verdicts, verdict => Assert.Equal("exact", verdict.Mark));
    }

    [Fact]
    public void Read_ForeignForms_AreNoMoreOftenWrongThanBefore()
    {
        var tally = new Tally();
        foreach (var document in Documents(200))
            foreach (var verdict in Verdicts.Of(document)) tally.Add(document.Format, verdict);
        Assert.True(tally.Forms >= 300);
        Assert.True(tally.Silent <= MostSilent && tally.MoneyWrong <= MostMoneyWrong, tally.Report());
    }

    private static IEnumerable<ForeignDocument> Documents(int count) =>
        Enumerable.Range(Seed * 1000, count).Select(DocumentMaker.Make);
}
