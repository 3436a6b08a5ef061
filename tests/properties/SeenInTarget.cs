using System.Globalization;
using System.Text.RegularExpressions;
using PerfEtl.Tests.Golden;

namespace PerfEtl.Tests.Properties;

/// <summary>Whether a reader can tell from a target and its indicator's name that it is damaged.</summary>
/// <remarks>
/// Another number of the same make cannot be told: <c>>=90%</c> for <c>>=80%</c>. What is no number with a unit of
/// its kind can, and so can a percentage above 100, and words that the name says otherwise.
/// </remarks>
internal static partial class SeenInTarget
{
    private static readonly HashSet<string> KnownUnits =
    [
        .. GoldForm.All.SelectMany(form => form.Indicators).SelectMany(row => new[] { row.Target.Unit, row.Target.Per })
            .OfType<string>(),
        "元", "万元", "天", "日", "月", "家", "名", "台", "套", "篇", "件", "人次", "场次", "",
    ];

    /// <param name="truth">The row of the truth.</param>
    /// <param name="name">The indicator's name in the damaged text.</param>
    /// <param name="printed">The target in the damaged text; null for none.</param>
    public static bool IsOdd(RowFacts truth, string name, string? printed)
    {
        if (printed is null || truth.Printed is null) return true;
        var target = Blanks().Replace(printed, "");
        return IsInWords(truth)
            ? truth.Name.Has(truth.Printed) != name.Has(target)
                || SeenInText.InName("", target + "  ")
            : IsOddNumber(truth, name, Number().Match(target));
    }

    private static bool IsOddNumber(RowFacts truth, string name, Match number)
    {
        if (!number.Success) return true;
        var (low, high) = (number.Groups["low"].Value, number.Groups["high"].Value);
        var (unit, was) = (number.Groups["unit"].Value, Number().Match(Blanks().Replace(truth.Printed!, "")));
        return IsZeroPadded(low) || IsZeroPadded(high)
            || high.Length > 0 && Value(high) <= Value(low)
            || (unit == "%" || unit.Length == 0 && IsRate(name)) && Value(low) > 100
            || Value(low) == 0 && number.Groups["sign"].Value == ">="
            || !KnownUnits.Contains(unit) || !KnownUnits.Contains(number.Groups["per"].Value)
            || unit.Length == 0 && was.Groups["unit"].Length > 0
            || unit == "%" != (was.Groups["unit"].Value == "%")
            || number.Groups["sign"].Value.StartsWith('<') && name.EndsWith('率');
    }

    private static bool IsRate(string name) => name.EndsWith('率') || name.EndsWith("满意度", StringComparison.Ordinal);

    private static bool IsInWords(RowFacts row) => row.Target.StartsWith("qualitative", StringComparison.Ordinal);

    private static bool IsZeroPadded(string digits) => digits.Length > 1 && digits[0] == '0' && digits[1] != '.';

    private static decimal Value(string digits) =>
        decimal.Parse(digits.Replace(",", "", StringComparison.Ordinal), CultureInfo.InvariantCulture);

    [GeneratedRegex("""
        ^(?<sign>>=|<=|>|<|=|约)?
        (?<low>(\d{1,3}(,\d{3})+|\d{1,12})(\.\d{1,4})?)
        (-(?<high>\d{1,12}))?
        (?<unit>[^\d/]*)(/(?<per>[^\d/]+))?$
        """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Number();

    [GeneratedRegex(@"[\s$\\]+")]
    private static partial Regex Blanks();
}
