using PerfEtl.Pipeline.Declarations;

namespace PerfEtl.Pipeline.Check.Rules.Layout;

/// <summary>All text of the form can be seen and is not struck out; what cannot, or is, was not read.</summary>
/// <remarks>A white 1 before 100 in a print made of a corrected file would make 1100 of it.</remarks>
internal sealed class TextIsSeen : IRule
{
    public string Id => "UNSEEN_TEXT";

    public Severity Severity => Severity.Warning;

    public string Title => "没有看不见的或划去的文字";

    public CheckOutcome Check(Declaration declaration)
    {
        var findings = new FindingWriter(this);
        findings.ExpectNone(
            declaration.Remarks.Where(remark => remark.Kind is
                RemarkKind.UnseenText or RemarkKind.StruckText or RemarkKind.HiddenText),
            remark => Spot.RemarkOf(remark, "text", SubjectOf(remark)),
            "删去，或按正常文字印出后重新报送");
        return findings.Outcome;
    }

    private static string SubjectOf(Remark remark) => remark.Kind switch
    {
        RemarkKind.StruckText => "有删除线、因而没有读入的文字",
        RemarkKind.HiddenText => "隐藏的行、列或工作表里、因而没有读入的文字",
        _ => "看不见、因而没有读入的文字",
    };
}
