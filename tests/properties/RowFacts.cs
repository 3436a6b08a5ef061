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

    public static RowFacts Of(GoldIndicator gold)
    {
        var target = gold.Target;
        var range = (target.Low, target.High);
        var meaning = Meaning(
            target.Kind, target.Comparator, target.Value, range, target.Unit, target.Per, target.Text);
        return new RowFacts(gold.Line, $"{gold.Level1}/{gold.Level2}", gold.Name, meaning, gold.TargetRaw);
    }

    /// <param name="read">The row as read.</param>
    /// <param name="line">The line that the truth has for it.</param>
    public static RowFacts Of(Indicator read, int line)
    {
        var target = read.TargetOrMissing;
        var isRange = target.Kind == TargetKind.Range;
        var meaning = Meaning(
            $"{target.Kind}".ToLowerInvariant(), Symbol(target.Comparator), isRange ? null : target.Low ?? target.High,
            isRange ? (target.Low, target.High) : default, target.Unit, target.Per, target.Text);
        return new RowFacts(
            line, $"{read.Category.Level1}/{read.Category.Level2}", read.Name.Value, meaning, read.Target?.Text);
    }

    /// <summary>The meaning of a target, the same for truth and reading: <c>numeric >= 40   人 / 场 </c>.</summary>
    public static string Meaning(
        string kind, string? comparator, decimal? value, (decimal? Low, decimal? High) range, string? unit, string? per,
        string? text = null) =>
        string.Join(' ', kind, comparator, Number(value), Number(range.Low), Number(range.High), unit, "/", per, text);

    /// <summary>As people write it, without trailing zeros; a dot whatever the machine's language.</summary>
    public static string Number(decimal? number) => number?.ToString("0.####", CultureInfo.InvariantCulture) ?? "";

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
