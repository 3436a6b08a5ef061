using PerfEtl.Pipeline.Check.Words;
using PerfEtl.Pipeline.Declarations;

namespace PerfEtl.Pipeline.Check.Rules.Fields;

/// <summary>The project's name does not contradict its 项目类别.</summary>
/// <remarks>For example a name with （第一年） under 经常性项目.</remarks>
internal sealed class CategoryFitsName(IReadOnlyList<CategoryDoubt> doubts) : IRule
{
    public string Id => "CATEGORY_DOUBT";

    public Severity Severity => Severity.Info;

    public string Title => "项目类别与项目名称相符";

    public CheckOutcome Check(Declaration declaration)
    {
        var findings = new FindingWriter(this);
        if (declaration.ProjectCategory is not { } category) return findings.Outcome;
        var doubt = doubts.FirstOrDefault(word =>
            word.Category == category.Value.Trim()
            && declaration.ProjectName.Text.Contains(word.Word, StringComparison.Ordinal));
        findings.Expect(
            doubt is null,
            Spot.FieldOf(declaration, "project_category", "项目类别", category),
            $"与项目名称中的“{doubt?.Word}”相符");
        return findings.Outcome;
    }
}
