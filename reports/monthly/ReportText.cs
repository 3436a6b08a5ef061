using System.Globalization;
using PerfEtl.Reports.Charts;

namespace PerfEtl.Reports.Monthly;

/// <summary>Words that several sections use.</summary>
internal static class ReportText
{
    public const string Title = "财政项目支出绩效目标月报";

    private const decimal YuanPerYi = 100_000_000;
    private const decimal LeastInYi = 10_000_000;

    /// <summary>一, 二 … 十.</summary>
    public static string Ordinal(int number) => number == 2 ? "二" : Numeral.Of(number);

    /// <summary>Whose report it is: the department, the only one there is, or 全部 12 个部门.</summary>
    public static string Owner(ReportModel model)
    {
        string[] names = [.. model.Declared.Select(row => row.DepartmentName).Distinct()];
        return model.Department ?? names switch
        {
            [] => "全部部门",
            [var only] => only,
            _ => $"全部 {MoneyText.Count(names.Length)} 个部门",
        };
    }

    /// <summary>2022-12-31 02:14, as clocks in Shanghai showed it.</summary>
    public static string Moment(DateTime utc) =>
        (utc + ReportMonth.Zone).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    /// <summary>The line below every chart.</summary>
    public static string Source(ReportModel model)
    {
        var more = model.Documents.Count > 2 ? $"等 {MoneyText.Count(model.Documents.Count)} 个文件" : "";
        return $"数据来源：{string.Join("、", model.Documents.Take(2))}{more}"
            + $" · 数据截至 {Moment(model.LastLoad.StartedAt)} · 快照 {model.Stamp.LoadId}";
    }

    /// <summary>A large amount in words of a headline: (<c>1.07</c>, <c>亿元</c>), or 万元 below 0.1 亿元.</summary>
    public static (string Number, string Unit) Rounded(decimal cny)
    {
        if (Math.Abs(cny) < LeastInYi) return (MoneyText.Wan(cny), "万元");
        var yi = Math.Round(cny / YuanPerYi, 2, MidpointRounding.AwayFromZero);
        return (Signed(yi, "#,0.00"), "亿元");
    }

    /// <summary>All digits of an amount in 万元: 106,865,709 元 → <c>10,686.5709 万元</c>.</summary>
    public static string Exact(decimal cny) => Signed(cny / MoneyText.YuanPerWan, "#,0.00####") + " 万元";

    /// <summary>第 3 页第 12 行, or what of it is known.</summary>
    public static string Place(int? page, int? line) => (page, line) switch
    {
        (null, null) => "",
        (null, { } l) => $"第 {ScopeText.Plain(l)} 行",
        ({ } p, null) => $"第 {ScopeText.Plain(p)} 页",
        ({ } p, { } l) => $"第 {ScopeText.Plain(p)} 页第 {ScopeText.Plain(l)} 行",
    };

    private static string Signed(decimal value, string format) =>
        value.ToString(format, CultureInfo.InvariantCulture).Replace('-', '\u2212');
}
