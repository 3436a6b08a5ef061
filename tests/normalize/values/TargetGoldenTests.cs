using PerfEtl.Pipeline.Vocabularies;

namespace PerfEtl.Tests.Normalize.Values;

/// <summary>Compares the parser with targets people read: all of the 2022 seed, and 110 of other provinces.</summary>
public sealed class TargetGoldenTests
{
    [Fact]
    public void Parse_EveryTargetOfTheSeed_IsReadAsPeopleReadIt() => AssertReadAsReviewed("targets-2022", 303);

    [Fact]
    public void Parse_TargetsOfOtherProvinces_AreReadAsPeopleReadThem() => AssertReadAsReviewed("target-samples", 110);

    [Fact]
    public void Parse_EveryTargetOfTheSeed_HasAKnownUnitAndNoDoubt()
    {
        var doubtful = Rows("targets-2022").Select(row => ValueParsers.Targets.Parse(row.Printed))
            .Where(target => target.Doubt.ToString() != "None").Select(target => $"{target.Spelling}: {target.Doubt}");
        Assert.Empty(doubtful);
    }

    /// <summary>The seed's 3 blanks inside a comparator, 6 after one, 2 formulas and 1 slash; nothing else.</summary>
    [Fact]
    public void Parse_TargetsOfTheSeed_ChangesTheSpellingOfTwelve()
    {
        var changes = Rows("targets-2022").SelectMany(row => ValueParsers.Targets.Parse(row.Printed).SpellingChanges)
            .CountBy(change => change.Kind).Select(kind => $"{kind.Key} {kind.Value}");
        Assert.Equal(
            ["BLANK_AFTER_COMPARATOR 6", "COMPARATOR_SPACING 3", "MARKUP_LATEX 2", "OCR_SLASH_AS_1 1"],
            changes.Order());
    }

    private static IReadOnlyList<GoldenTarget> Rows(string golden) =>
        LookupFile.Read<GoldenTarget>(Path.Combine(AppContext.BaseDirectory, "golden"), golden);

    private static void AssertReadAsReviewed(string golden, int count)
    {
        var expected = Rows(golden);
        var read = expected.Select(row => GoldenTarget.Of(row.Printed, ValueParsers.Targets.Parse(row.Printed).Value));
        Assert.Equal(count, expected.Count);
        var differences = expected.Zip(read).Where(pair => pair.First != pair.Second);
        Assert.Empty(differences.Select(pair => $"expected {pair.First}\nbut read {pair.Second}"));
    }
}
