using System.Globalization;
using PerfEtl.Reports.Charts;
using PerfEtl.Warehouse;

namespace PerfEtl.Pipeline.Serve.Layout;

/// <summary>Numbers and moments as pages print them, the same under every culture.</summary>
public static class DisplayText
{
    /// <summary>What stands where a form's cell is blank, which is not zero.</summary>
    public const string NotFilled = MoneyText.NotFilled;

    /// <summary>What stands for the sum of no forms, where there is no cell that could be blank.</summary>
    public const string NothingYet = "尚无申报";

    private const decimal YuanPerYi = 100_000_000;
    private const char Minus = '\u2212';

    /// <summary>Yuan in 万元 with two decimals: <c>1,805.25</c>; a small sum keeps its digits.</summary>
    public static string Wan(decimal? cny) => cny is { } amount ? MoneyText.Wan(amount) : NotFilled;

    /// <summary>Yuan to the fen: <c>18,052,461.00 元</c>.</summary>
    public static string Yuan(decimal? cny) => cny is { } amount ? Print(amount, "#,0.00") + " 元" : NotFilled;

    /// <summary>A large sum with its unit: <c>1.07 亿元</c>, <c>98.20 万元</c>.</summary>
    public static string Sum(decimal? cny) => cny is not { } amount ? NotFilled
        : Math.Abs(amount) >= YuanPerYi ? Print(amount / YuanPerYi, "#,0.00") + " 亿元" : Wan(amount) + " 万元";

    /// <summary>A count: <c>1,204</c>.</summary>
    public static string Count(long count) => count.ToString("#,0", CultureInfo.InvariantCulture);

    /// <summary>A share of a whole: <c>38.4%</c>; never a rounded 0.0% or 100.0%; a dash of nothing.</summary>
    public static string Share(decimal part, decimal whole) => whole == 0 ? "—" : MoneyText.Share(part, whole);

    /// <summary>A change against before: <c>+12.3%</c>, <c>−5.0%</c>, <c>持平</c>; a dash after nothing.</summary>
    public static string Change(decimal now, decimal before)
    {
        if (before == 0) return "—";
        if (now == before) return "持平";
        var percent = Math.Round(100 * (now - before) / before, 1, MidpointRounding.AwayFromZero);
        if (percent == 0) return now > before ? "+<0.1%" : $"{Minus}<0.1%";
        return (percent > 0 ? "+" : "") + Print(percent, "#,0.0") + "%";
    }

    /// <summary>A number of a target without zeros at its end: <c>90</c>, <c>0.5</c>.</summary>
    public static string Number(decimal value) => Print(value, "#,0.######");

    /// <summary>A moment on the clock of China, to the minute: <c>2026-11-30 04:16</c>.</summary>
    /// <param name="moment">UTC.</param>
    public static string Moment(DateTime moment) => BeijingTime.Text(moment)[..16];

    /// <summary>The same to the second: <c>2026-11-30 04:16:09</c>.</summary>
    public static string Second(DateTime moment) => BeijingTime.Text(moment);

    /// <summary>The beginning of a text, cut between two characters and marked where it was cut.</summary>
    public static string Begin(string? text, int most = 120)
    {
        if (text is null) return "";
        if (text.Length <= most) return text;
        var end = char.IsHighSurrogate(text[most - 1]) ? most - 1 : most;
        return text[..end] + "…";
    }

    private static string Print(decimal value, string format) =>
        value.ToString(format, CultureInfo.InvariantCulture).Replace('-', Minus);
}
