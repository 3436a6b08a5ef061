using PerfEtl.Pipeline.Declarations;
using PerfEtl.Pipeline.Normalize;

namespace PerfEtl.Tests.Properties;

/// <summary>What was read from the print of one made-up form.</summary>
/// <param name="Facts">What it says; null if it was quarantined.</param>
/// <param name="Told">What is told about it: rule, field, and the row it is about (0 for the form).</param>
/// <param name="Reasons">Why it was quarantined.</param>
internal sealed record MadeReading(FormFacts? Facts, IReadOnlyList<Report> Told, string Reasons)
{
    public static MadeReading Of(string text) => Of(Assert.Single(Forms.Read(text)));

    public static MadeReading Of(NormalizedForm form) => form switch
    {
        NormalizedForm.Read(var declaration) => new MadeReading(
            FormFacts.Of(declaration, row => row.RowNo),
            [.. Report.About(declaration).Select(report => ByRow(report with { Asked = "" }, declaration))],
            ""),
        NormalizedForm.Unreadable(_, var refusals) =>
            new MadeReading(null, [], string.Join(' ', refusals.Select(refusal => refusal.Message))),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>The values that are not what they should be.</summary>
    public IReadOnlyList<Difference> From(FormFacts truth) => Facts is null
        ? [new Difference("form", 0, "readable", Reasons)]
        : Differences.Between(truth, Facts);

    private static Report ByRow(Report report, Declaration form) => report with
    {
        Line = form.Indicators.FirstOrDefault(row => row.Name.Place.Line == report.Line)?.RowNo ?? 0,
    };
}
