namespace PerfEtl.Reports.Charts;

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
