using System.Diagnostics;

namespace PerfEtl.Pipeline.Declarations;

/// <summary>How the closed vocabularies are spelled in the warehouse and in machine-readable output.</summary>
internal static class Spellings
{
    /// <summary><c>numeric</c>, <c>range</c>, <c>qualitative</c>, <c>missing</c>.</summary>
    public static string Of(TargetKind kind) => kind switch
    {
        TargetKind.Numeric => "numeric",
        TargetKind.Range => "range",
        TargetKind.Qualitative => "qualitative",
        TargetKind.Missing => "missing",
        _ => throw new UnreachableException(),
    };

    /// <summary><c>=</c>, <c>&gt;=</c>, <c>&lt;=</c>, <c>&gt;</c>, <c>&lt;</c>, <c>≈</c>; null for null.</summary>
    public static string? Of(Comparator? comparator) => comparator switch
    {
        null => null,
        Comparator.Equal => "=",
        Comparator.AtLeast => ">=",
        Comparator.AtMost => "<=",
        Comparator.Above => ">",
        Comparator.Below => "<",
        Comparator.Approximately => "≈",
        _ => throw new UnreachableException(),
    };

    /// <summary><c>printed</c> or <c>inferred</c>.</summary>
    public static string Of(Placement placement) => placement switch
    {
        Placement.Printed => "printed",
        Placement.Inferred => "inferred",
        _ => throw new UnreachableException(),
    };

    /// <summary><c>printed</c>, <c>heading</c>, <c>kind</c>, <c>source</c>, <c>completed</c>; null for null.</summary>
    public static string? Of(Provenance? provenance) => provenance switch
    {
        null => null,
        Provenance.Printed => "printed",
        Provenance.Heading => "heading",
        Provenance.Kind => "kind",
        Provenance.Source => "source",
        Provenance.Completed => "completed",
        _ => throw new UnreachableException(),
    };

    /// <summary><c>damaged</c>, <c>no_text_layer</c>, <c>password</c>, <c>not_a_form</c> and so on.</summary>
    public static string Of(Verdict verdict) => verdict switch
    {
        Verdict.Clean => "clean",
        Verdict.Damaged => "damaged",
        Verdict.NoTextLayer => "no_text_layer",
        Verdict.Password => "password",
        Verdict.NotAForm => "not_a_form",
        Verdict.OverLimit => "over_limit",
        Verdict.ReaderDied => "reader_died",
        Verdict.Illegible => "illegible",
        Verdict.Unclear => "unclear",
        _ => throw new UnreachableException(),
    };
}
