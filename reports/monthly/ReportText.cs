using System.Globalization;
using PerfEtl.Reports.Charts;
using PerfEtl.Warehouse;

namespace PerfEtl.Reports.Monthly;

/// <summary>Words that several sections use.</summary>
internal static class ReportText
{
    public const string Title = "财政项目支出绩效目标月报";

    public const string AppendixTitle = "财政项目支出绩效目标月报 附录";

    private const decimal YuanPerYi = 100_000_000;
    private const decimal LeastInYi = 10_000_000;

    /// <summary>What the file is called inside.</summary>
    public static string TitleOf(ReportModel model) => model.Stamp.IsAppendix ? AppendixTitle : Title;

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
        BeijingTime.Of(utc).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    /// <summary>The line below every chart: the files of the year, and of the year before where it is
    /// compared.</summary>
    public static string Source(ReportModel model)
    {
        var before = model.LastYear.Count == 0 ? ""
            : $"；{ScopeText.Year(model.Year - 1)} 年度：{Files(model.LastYearDocuments)}";
        return $"数据来源：{Files(model.Documents)}{before}"
            + $" · 数据截至 {Moment(model.LastLoad.StartedAt)} · 快照 {model.Stamp.LoadId}";
    }

    private static string Files(IReadOnlyList<string> names)
    {
        var more = names.Count > 2 ? $"等 {MoneyText.Count(names.Count)} 个文件" : "";
        return string.Join("、", names.Take(2)) + more;
    }

    /// <summary>A large amount in words of a headline: (<c>1.07</c>, <c>亿元</c>), or 万元 below 0.1 亿元.</summary>
    public static (string Number, string Unit) Rounded(decimal cny)
    {
        if (Math.Abs(cny) < LeastInYi) return (MoneyText.Wan(cny), "万元");
        var yi = Math.Round(cny / YuanPerYi, 2, MidpointRounding.AwayFromZero);
        return (Signed(yi, "#,0.00"), "亿元");
    }

    /// <summary>第 3 页第 12 行, or what of it is known.</summary>
    public static string Place(int? page, int? line) => (page, line) switch
    {
        // 0 stands for a file as a whole.
        (null or 0, null or 0) => "",
        (null or 0, { } l) => $"第 {ScopeText.Plain(l)} 行",
        ({ } p, null or 0) => $"第 {ScopeText.Plain(p)} 页",
        ({ } p, { } l) => $"第 {ScopeText.Plain(p)} 页第 {ScopeText.Plain(l)} 行",
    };

    private static string Signed(decimal value, string format) =>
        value.ToString(format, CultureInfo.InvariantCulture).Replace('-', '\u2212');
}
