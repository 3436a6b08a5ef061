using PerfEtl.Pipeline.Check;
using PerfEtl.Pipeline.Vocabularies;

namespace PerfEtl.Tests.Check;

/// <summary>The findings of the 20 forms of 2022 are those a person found (<c>golden/findings-2022.csv</c>).</summary>
public class GoldenFindingsTests
{
    /// <summary>What only the layout shows: the truth tells no columns, labels, remarks and repairs.</summary>
    private static readonly string[] AboutLayout =
    [
        "GOAL_OVERALL_STRAY", "GOAL_ROW_SHIFT", "LABEL_DUPLICATED", "LABEL_TWO_IN_CELL", "LABEL_LEVEL_CONFLICT",
        "LABEL_NOT_PRINTED", "LABEL_ORPHAN", "NAME_IN_COLUMN_1_OR_2", "ROW_SHIFT_LEFT_1", "NAME_IN_TARGET_COLUMN",
        "MARKUP_LATEX", "BLANK_IN_COMPARATOR", "BLANK_AFTER_COMPARATOR", "OCR_SLASH_AS_1", "BLANK_LINE_IN_TABLE",
        "SEPARATOR_LINE",
    ];

    /// <summary>What a person saw and no rule can state without naming the very text.</summary>
    private static readonly HashSet<Hit> Missed =
    [
        // 规模师队伍 lost a character of 医师, but each word of it is correct Chinese.
        new("GOAL_TEXT_GARBLED", 19, null),

        // 党性专业化能力 is two correct words that do not go together.
        new("NAME_GARBLED", 6, 18),
    ];

    /// <summary>What the rules find without the layout although a person, who saw it, did not list it.</summary>
    private static readonly HashSet<Hit> OnlyWithoutLayout =
    [
        // The overall goal of form 16 is a scrap without a full stop; with its shift known, GOAL_OVERALL_STRAY says so.
        new("GOAL_TEXT_GARBLED", 16, null),
    ];

    private static readonly Checker Checker = new(Lookups.Folder);

    [Fact]
    public void Check_TwentyForms_FindsWhatAPersonFound()
    {
        var expected = Agreed()
            .Select(hit => new Hit(hit.RuleId, hit.ProjectNo, hit.RowNo))
            .Where(hit => !AboutLayout.Contains(hit.RuleId))
            .Except(Missed)
            .Union(OnlyWithoutLayout);

        var found = GoldenForms.All.SelectMany(form => Checker.Check(form).Findings
            .Where(finding => !AboutLayout.Contains(finding.RuleId))
            .Select(finding => new Hit(finding.RuleId, form.FormNo, finding.RowNo)));

        Assert.Equal(Sorted(expected), Sorted(found));
    }

    [Fact]
    public void Check_TwentyForms_SeveritiesAreThoseAgreed()
    {
        var severityOf = Checker.Rules.ToDictionary(rule => rule.Id, rule => rule.Severity);

        Assert.All(Agreed(), hit => Assert.Equal(hit.Severity, severityOf[hit.RuleId]));
    }

    private static IReadOnlyList<AgreedHit> Agreed() =>
        LookupFile.Read<AgreedHit>(Path.Combine(AppContext.BaseDirectory, "golden"), "findings-2022");

    private static IEnumerable<string> Sorted(IEnumerable<Hit> hits) =>
        hits.Select(hit => $"{hit.RuleId} {hit.ProjectNo:00}.{hit.RowNo:00}").Order(StringComparer.Ordinal);

    /// <summary>A rule, a form and, for a finding about an indicator, its row.</summary>
    private sealed record Hit(string RuleId, int ProjectNo, int? RowNo);

    private sealed record AgreedHit(string RuleId, Severity Severity, int ProjectNo, int? RowNo);
}
