using PerfEtl.Pipeline.Declarations;

namespace PerfEtl.Pipeline.Check.Rules.Layout;

/// <summary>The slash of a rate was read as a slash: <c>=40人1场</c> is 40人/场.</summary>
internal sealed class PerSlashIsLegible : IRule
{
    public string Id => "OCR_SLASH_AS_1";

    public Severity Severity => Severity.Warning;

    public string Title => "目标值中的“/”没有误认为“1”";

    private const string RepairKind = "OCR_SLASH_AS_1";

    public CheckOutcome Check(Declaration declaration) => RepairedTargets.Check(this, declaration, RepairKind);
}
