namespace PerfEtl.Reports.Charts.Years;

/// <summary>The sentence the comparison of years opens with; true for every set of amounts.</summary>
internal static class YearHeadline
{
    public static string For(YearModel model)
    {
        if (model.All.Count == 0) return "没有申报项目";
        string[] apart = [.. new[] { ("新增", model.New.Count), ("未报", model.Unfiled.Count) }
            .Where(pair => pair.Item2 > 0).Select(pair => $"{pair.Item1} {MoneyText.Count(pair.Item2)} 项")];
        return Change(model) + (apart.Length == 0 ? "" : "；" + string.Join("，", apart));
    }

    private static string Change(YearModel model)
    {
        var rows = model.Comparable;
        if (rows.Count == 0) return model.Blank.Count > 0 ? "年度资金申请总额未填，无从比较" : "没有两年都申报的项目，无从比较";
        var (change, before) = (rows.Sum(row => row.Change!.Value), rows.Sum(row => row.PreviousCny!.Value));
        var who = $"{Numeral.AtStart(rows.Count)}个可比项目的年度申请";
        if (rows.All(row => row.Change == 0)) return who + "没有变化";
        if (change == 0) return who + "合计与上年持平";
        var rate = before > 0 ? $"（{MoneyText.ChangeRate(change, before)}）" : "";
        return $"{who}比上年{(change > 0 ? "增加" : "减少")} {MoneyText.Wan(Math.Abs(change))} 万元{rate}";
    }
}
