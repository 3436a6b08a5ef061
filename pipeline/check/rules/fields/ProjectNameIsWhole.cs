using PerfEtl.Pipeline.Declarations;

namespace PerfEtl.Pipeline.Check.Rules.Fields;

/// <summary>A project's name has three characters at least and does not stop at a comma or open bracket.</summary>
internal sealed class ProjectNameIsWhole : IRule
{
    public string Id => "PROJECT_NAME_ODD";

    public Severity Severity => Severity.Warning;

    public string Title => "项目名称完整";

    private const int ShortestName = 3;

    private const string NoEnds = "([{（［｛〔【《〈「『“‘。，、；：！？,;:!?-—+·";

    public CheckOutcome Check(Declaration declaration)
    {
        var findings = new FindingWriter(this);
        var name = declaration.ProjectName.Text.Trim();
        if (name.Length > 0)
        {
            findings.Expect(
                name.Length >= ShortestName && !NoEnds.Contains(name[^1]),
                Spot.FieldOf(declaration, "project_name", "项目名称", declaration.ProjectName),
                "写完整，请核对是否截断");
        }

        return findings.Outcome;
    }
}
