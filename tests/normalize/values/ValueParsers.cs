using PerfEtl.Pipeline.Declarations;
using PerfEtl.Pipeline.Normalize.Values;
using PerfEtl.Pipeline.Vocabularies;

namespace PerfEtl.Tests.Normalize.Values;

/// <summary>The parsers with the vocabulary that is shipped, and their results in one readable line.</summary>
internal static class ValueParsers
{
    public static string Lookups { get; } = Path.Combine(AppContext.BaseDirectory, "seeds", "lookups");

    public static TargetParser Targets { get; } = new(MeasureUnits.Load(Lookups), TargetWords.Load(Lookups));

    /// <summary><c>&gt;=40 人 / 场</c>, <c>[1, 2] 批</c>, <c>text</c> or <c>missing</c>.</summary>
    public static string ReadTarget(string printed)
    {
        var value = Targets.Parse(printed).Value;
        var golden = GoldenTarget.Of(printed, value);
        var per = golden.Per.Length > 0 ? " / " + golden.Per : "";
        var unit = golden.Unit.Length > 0 ? " " + golden.Unit + per : per;
        return value.Kind switch
        {
            TargetKind.Numeric => golden.Comparator + (golden.Low.Length > 0 ? golden.Low : golden.High) + unit,
            TargetKind.Range => $"[{golden.Low}, {golden.High}]{unit}",
            TargetKind.Qualitative => "text",
            _ => "missing",
        };
    }

    /// <summary>The value, <c>blank</c>, or the reason why there is none.</summary>
    public static string Say<T>(Reading<T> reading) => reading switch
    {
        Reading<T>.Read { Value: null or ParsedYuan { Amount: null } } => "blank",
        Reading<T>.Read { Value: ParsedYuan { Amount: { } yuan } } =>
            FormattableString.Invariant($"{yuan.Amount:0.00##########}"),
        Reading<T>.Read { Value: DateOnly date } => date.ToString("yyyy-MM-dd", null),
        Reading<T>.Read { Value: FiscalYear year } => FormattableString.Invariant($"{year.Year}"),
        Reading<T>.Read { Value: var value } => value.ToString()!,
        Reading<T>.Unreadable(_, var reason) => reason,
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
