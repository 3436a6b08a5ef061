using PerfEtl.Tests.Golden;

namespace PerfEtl.Tests.Extract.Pdf.Producers;

/// <summary>The samples are what they say: every file has its truth, every form is there.</summary>
public sealed class SampleTruthTests
{
    private const long MostBytes = 6_000_000;

    [Fact]
    public void Folder_EveryFile_HasItsTruth() => Lines.AssertEqual(
        Directory.EnumerateFiles(SampleTruth.Folder, "*.pdf").Select(Path.GetFileName).Order(StringComparer.Ordinal)!,
        SampleTruth.All.Select(sample => sample.File).Order(StringComparer.Ordinal));

    [Fact]
    public void Folder_AllFiles_AreSmall() => Assert.InRange(
        SampleTruth.All.Sum(sample => new FileInfo(sample.Path).Length), 1, MostBytes);

    [Theory]
    [InlineData("chromium")]
    [InlineData("writer")]
    [InlineData("calc")]
    public void Singles_OfAProducer_AreTheTwentyForms(string producer) => Lines.AssertEqual(
        GoldForm.All.Select(gold => gold.ProjectName),
        SampleTruth.All.Where(sample => sample.Producer == producer && sample.Style == "plain")
            .Select(sample => Assert.Single(sample.Forms).Form.Project));

    [Theory]
    [InlineData("chromium-all-20.pdf")]
    [InlineData("calc-all-20.pdf")]
    [InlineData("writer-all-flowing-20.pdf")]
    public void Document_OfTwenty_HasEveryFormOnAPage(string file)
    {
        var sample = SampleTruth.All.Single(sample => sample.File == file);
        Assert.Equal(20, sample.Forms.Count);
        Assert.Equal(303, sample.Forms.Sum(form => form.Form.Indicators.Count));
        Assert.All(sample.Forms, form => Assert.NotNull(form.Page));
    }

    [Fact]
    public void Pages_OfEveryForm_AreOnePerIndicatorAndWithinTheDocument() => Assert.All(
        SampleTruth.All.SelectMany(sample => sample.Forms.Select(form => (sample.Pages, Form: form))), pair =>
        {
            Assert.Equal(pair.Form.Form.Indicators.Count, pair.Form.IndicatorPages.Count);
            Assert.All(pair.Form.IndicatorPages.OfType<int>(), page => Assert.InRange(page, 1, pair.Pages!.Value));
        });

    [Theory]
    [InlineData(">=40人/场", ">=", "40", "人/场")]
    [InlineData("100%", "", "100", "%")]
    [InlineData("1-2批", "", "1-2", "批")]
    [InlineData("≥12,000份", "≥", "12,000", "份")]
    [InlineData("提升", "", "提升", "")]
    [InlineData("> = 90%", "", "> = 90%", "")]
    [InlineData("=40人1场", "", "=40人1场", "")]
    public void Parts_OfATarget_AreItsCells(string target, string comparator, string number, string unit) =>
        Assert.Equal((comparator, number, unit), new PrintableIndicator("", "", "", target).Parts());

    [Fact]
    public void Next_SameSeed_MakesTheSameDocument()
    {
        Assert.Equal(new StyleMaker(7).Next(1).Source(), new StyleMaker(7).Next(1).Source());
        Assert.NotEqual(new StyleMaker(7).Next(1).Source(), new StyleMaker(8).Next(1).Source());
    }
}
