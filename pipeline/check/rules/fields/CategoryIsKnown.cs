using PerfEtl.Pipeline.Declarations;

namespace PerfEtl.Pipeline.Check.Rules.Fields;

/// <summary>项目类别 is one of the categories in use, for example 经常性项目.</summary>
/// <remarks>An unknown one such as 经常性项日 is a slip, or a new category for <c>check_categories.csv</c>.</remarks>
internal sealed class CategoryIsKnown(IReadOnlySet<string> categories) : IRule
{
    public string Id => "CATEGORY_UNKNOWN";

    public Severity Severity => Severity.Warning;

    public string Title => "项目类别在词表之内";

    public CheckOutcome Check(Declaration declaration)
    {
        var findings = new FindingWriter(this);
        if (declaration.ProjectCategory is { } category && !string.IsNullOrWhiteSpace(category.Text))
        {
            findings.Expect(
                categories.Contains(category.Value.Trim()),
                Spot.FieldOf(declaration, "project_category", "项目类别", category),
                "为词表中的项目类别");
        }

        return findings.Outcome;
    }
}
