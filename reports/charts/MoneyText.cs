using System.Globalization;

namespace PerfEtl.Reports.Charts;

/// <summary>Prints money in 万元 (ten thousand yuan) and shares in percent, the same under every culture.</summary>
public static class MoneyText
{
    internal const decimal YuanPerWan = 10_000;

    /// <summary>What stands where the amount of a blank cell would be.</summary>
    public const string NotFilled = "未填";

    /// <summary>What stands for a difference of nothing.</summary>
    internal const string NoDifference = "—";

    private const char Minus = '\u2212';

    /// <summary>Yuan as 万元: <c>18,052,461</c> → <c>1,805.25</c>.</summary>
    /// <remarks>Only zero prints 0.00: 30 yuan print <c>0.0030</c>, with as many decimals as it takes.</remarks>
    public static string Wan(decimal cny)
    {
        var wan = cny / YuanPerWan;
        var rounded = RoundedWan(cny);
        return Print(rounded == 0 ? wan : rounded, rounded == 0 && wan != 0 ? "0.00####" : "#,0.00");
    }

    /// <summary>A difference in 万元 with its sign: <c>+15.90</c>, <c>−17.95</c>, <c>—</c> for none.</summary>
    internal static string Change(decimal cny) => cny == 0 ? NoDifference : (cny > 0 ? "+" : "") + Wan(cny);

    /// <summary>A change: <c>+12.3%</c>, <c>−5.0%</c>, <c>+&lt;0.1%</c>, <c>—</c> for none.</summary>
    /// <remarks>Only what falls to nothing prints −100.0%: 7,301.54 → 1.66 is −99.98%, with the decimals it
    /// takes.</remarks>
    internal static string ChangeRate(decimal change, decimal before)
    {
        if (change == 0) return NoDifference;
        var decimals = 1;
        decimal Percent() => Math.Round(100 * Math.Abs(change) / before, decimals, MidpointRounding.AwayFromZero);
        while (Percent() == 100 && Math.Abs(change) != before && decimals < 8) decimals++;
        var percent = Percent();
        return (change > 0 ? '+' : Minus) + (percent == 0 ? "<0.1%" : Print(percent, "#,0.0#######") + "%");
    }

    /// <summary>The value <see cref="Wan"/> prints for ordinary amounts: two decimals, halves away from zero.</summary>
    internal static decimal RoundedWan(decimal cny) => Math.Round(cny / YuanPerWan, 2, MidpointRounding.AwayFromZero);

    /// <summary>A share of a positive whole: <c>38.4%</c>, <c>−5.0%</c>; never a rounded 0.0% or 100.0%.</summary>
    public static string Share(decimal part, decimal whole)
    {
        var percent = 100 * part / whole;
        if (percent == 0) return "0%";
        if (Math.Abs(percent) < 0.1m) return percent > 0 ? "<0.1%" : $"{Minus}<0.1%";
        var rounded = Math.Round(percent, 1, MidpointRounding.AwayFromZero);
        return rounded == 100 && part != whole ? ">99.9%" : Print(rounded, "0.0") + "%";
    }

    /// <summary>A share after Chinese text: <c> 78.7%</c>, <c>不足 0.1%</c>, <c> 99.9% 以上</c>.</summary>
    internal static string ShareInWords(decimal part, decimal whole) => Share(part, whole) switch
    {
        "<0.1%" => "不足 0.1%",
        ">99.9%" => " 99.9% 以上",
        var share => " " + share,
    };

    /// <summary>An axis label: <c>1,000</c>, <c>0.5</c>, <c>−20</c>.</summary>
    internal static string Tick(decimal value) => Print(value, "#,0.########");

    /// <summary>A number for programs: <c>1200.5</c>, <c>-20</c>.</summary>
    internal static string Plain(decimal value) => value.ToString("0.########", CultureInfo.InvariantCulture);

    /// <summary>A count: <c>1,204</c>.</summary>
    internal static string Count(int value) => Print(value, "#,0");

    /// <summary>A mean with one decimal: <c>15.2</c>; <c>&lt;0.1</c> rather than a false zero.</summary>
    internal static string Mean(decimal value) => value is > 0 and < 0.05m ? "<0.1" : Print(
        Math.Round(value, 1, MidpointRounding.AwayFromZero), "#,0.0");

    private static string Print(decimal value, string format) =>
        value.ToString(format, CultureInfo.InvariantCulture).Replace('-', Minus);
}

/// <summary>Counts within Chinese sentences: 三个项目, 前 12 个项目.</summary>
internal static class Numeral
{
    private const string Characters = "零一两三四五六七八九十";

    /// <summary>Up to ten in characters, beyond in figures set off by blanks: <c>三</c>, <c> 12 </c>.</summary>
    public static string Of(int count) =>
        count is >= 0 and <= 10 ? Characters[count].ToString() : $" {MoneyText.Count(count)} ";

    /// <summary>The same at the start of a sentence, where no blank may stand: <c>12 </c>.</summary>
    public static string AtStart(int count) => Of(count).TrimStart();
}
