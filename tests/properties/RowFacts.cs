using System.Globalization;
using PerfEtl.Pipeline.Declarations;
using PerfEtl.Tests.Golden;

namespace PerfEtl.Tests.Properties;

/// <summary>What one indicator row says, in words that truth and reading have in common.</summary>
/// <param name="Line">The line of the undamaged text that it stands on.</param>
/// <param name="Level">Level 1 and level 2: <c>产出指标/数量指标</c>.</param>
/// <param name="Name">The indicator's name.</param>
/// <param name="Target">The target's meaning: <c>numeric >= 40 人 / 场</c>.</param>
/// <param name="Printed">The target as printed; null where none is.</param>
internal sealed record RowFacts(int Line, string Level, string Name, string Target, string? Printed)
{
    /// <summary>The part of the level that a row's label prints.</summary>
    public string Level2 => Level[(Level.IndexOf('/', StringComparison.Ordinal) + 1)..];

    public static RowFacts Of(GoldIndicator gold) => new(
        gold.Line, $"{gold.Level1}/{gold.Level2}", gold.Name,
        string.Join(' ', gold.Target.Kind, gold.Target.Comparator, Number(gold.Target.Value),
            Number(gold.Target.Low), Number(gold.Target.High), gold.Target.Unit, "/", gold.Target.Per, gold.Target.Text),
        gold.TargetRaw);

    public static RowFacts Of(Indicator read, Func<int, int> originOf)
    {
        var target = read.TargetOrMissing;
        var isRange = target.Kind == TargetKind.Range;
        return new RowFacts(
            originOf(read.Name.Place.Line), $"{read.Category.Level1}/{read.Category.Level2}", read.Name.Value,
            string.Join(' ', Lower(target.Kind), Symbol(target.Comparator), isRange ? "" : Number(target.Low ?? target.High),
                isRange ? Number(target.Low) : "", isRange ? Number(target.High) : "", target.Unit, "/", target.Per, target.Text),
            read.Target?.Text);
    }

    /// <summary>As people write it, without trailing zeros; a dot whatever the machine's language.</summary>
    public static string Number(decimal? number) => number?.ToString("0.####", CultureInfo.InvariantCulture) ?? "";

    private static string Lower(TargetKind kind) => kind.ToString().ToLowerInvariant();

    private static string? Symbol(Comparator? comparator) => comparator switch
    {
        Comparator.Equal => "=",
        Comparator.AtLeast => ">=",
        Comparator.AtMost => "<=",
        Comparator.Above => ">",
        Comparator.Below => "<",
        Comparator.Approximately => "≈",
        _ => null,
    };
}
