using PerfEtl.Pipeline.Declarations;

namespace PerfEtl.Tests.Normalize.Values;

/// <summary>One reviewed row of <c>tests/golden/targets-2022.csv</c> or <c>target-samples.csv</c>.</summary>
internal sealed record GoldenTarget(
    string Printed, string Kind, string Comparator, string ComparatorPrinted, string Low, string High, string Unit,
    string Per, string Text)
{
    /// <summary>A value in the words of the golden file.</summary>
    public static GoldenTarget Of(string printed, TargetValue value) => new(
        printed,
        value.Kind.ToString().ToLowerInvariant(),
        SymbolOf(value.Comparator),
        value.Kind == TargetKind.Numeric ? value.IsComparatorPrinted ? "true" : "false" : "",
        FormattableString.Invariant($"{value.Low}"),
        FormattableString.Invariant($"{value.High}"),
        value.Unit ?? "", value.Per ?? "", value.Text ?? "");

    private static string SymbolOf(Comparator? comparator) => comparator switch
    {
        null => "",
        Pipeline.Declarations.Comparator.Equal => "=",
        Pipeline.Declarations.Comparator.AtLeast => ">=",
        Pipeline.Declarations.Comparator.AtMost => "<=",
        Pipeline.Declarations.Comparator.Above => ">",
        Pipeline.Declarations.Comparator.Below => "<",
        Pipeline.Declarations.Comparator.Approximately => "≈",
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
