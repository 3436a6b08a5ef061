using System.Globalization;

namespace PerfEtl.Tests.Properties.Foreign;

/// <summary>A target before it is printed.</summary>
/// <param name="Sign">Its comparator: <c>≥</c>; empty for none.</param>
/// <param name="Value">Its number, or its words.</param>
/// <param name="Unit">Its unit; empty for none.</param>
/// <param name="IsNumber">Whether the value is one plain number.</param>
internal sealed record Target(string Sign, string Value, string Unit, bool IsNumber)
{
    /// <summary>As one cell holds it.</summary>
    public string Joined => Sign + Value + Unit;

    /// <summary>The number, also of <c>90%以上</c>; null for words, dates and ranges.</summary>
    public decimal? Number => IsNumber ? decimal.Parse(Value, CultureInfo.InvariantCulture) : null;
}

/// <summary>Targets of all shapes that real forms have.</summary>
internal static class Targets
{
    private static readonly string[] Words =
        ["有效", "显著提升", "长期", "优良", "改善", "健全", "按计划实施", "持续保障", "达成预期指标", "减少", "明显提高"];

    /// <summary>A target that can also be split into columns of comparator, value and unit.</summary>
    public static Target Simple(Dice dice, string unit) => unit switch
    {
        "words" => new("", dice.Of(Words), "", false),
        "date" => new("", Date(dice), "", false),
        "%" => new(dice.Of("≥", "≥", "=", "", "≥"), Percent(dice), "%", true),
        "%-" => new(dice.Of("≤", "≤", "<"), dice.Number(1, 15).ToString(CultureInfo.InvariantCulture), "%", true),
        "年" => new(dice.Of("≥", "", "="), $"{dice.Number(1, 50)}", unit, true),
        _ when unit.StartsWith('元') || unit.EndsWith("万元", StringComparison.Ordinal) =>
            new(dice.Of("≤", "≤", "=", ""), Count(dice), unit, true),
        _ => new(dice.Of("≥", "≥", "=", "", ""), Count(dice), unit, true),
    };

    /// <summary>The same kind of thing with another number, as in the column of another year.</summary>
    public static Target Another(Dice dice, Target target) => !target.IsNumber || dice.Chance(0.2)
        ? target
        : target with { Value = target.Unit == "%" ? Percent(dice) : Count(dice) };

    /// <summary>How one cell spells a target that is not split.</summary>
    public static string Spelled(Dice dice, Target target)
    {
        if (!target.IsNumber) return target.Joined;
        return dice.Number(0, 11) switch
        {
            0 when target.Sign == "≥" => $">={target.Value}{target.Unit}",
            1 when target.Sign == "≤" => $"<={target.Value}{target.Unit}",
            2 when target.Sign == "≥" => $"{target.Value}{target.Unit}以上",
            3 when target.Sign == "≥" => $"不低于{target.Value}{target.Unit}",
            4 when target.Sign == "≤" => $"控制在{target.Value}{target.Unit}以内",
            5 => $"{target.Sign} {target.Value} {target.Unit}".Trim(),
            6 when target.Sign == "≥" => $"≧{target.Value}{target.Unit}",
            _ => target.Joined,
        };
    }

    private static string Percent(Dice dice) => dice.Number(0, 5) switch
    {
        0 => "95.5",
        1 or 2 => "100",
        _ => dice.Number(80, 99).ToString(CultureInfo.InvariantCulture),
    };

    private static string Count(Dice dice) => dice.Number(0, 9) switch
    {
        0 => (dice.Number(11, 99999) / 10m).ToString(CultureInfo.InvariantCulture),
        1 => dice.Number(1000, 90000).ToString(CultureInfo.InvariantCulture),
        2 => "10",
        _ => dice.Number(1, 400).ToString(CultureInfo.InvariantCulture),
    };

    private static string Date(Dice dice) => dice.Number(0, 3) switch
    {
        0 => $"{dice.Number(3, 12)}月底前",
        1 => $"2024年{dice.Number(1, 12)}月",
        2 => $"{dice.Number(1, 12)}月28日前完成",
        _ => "全年",
    };
}
