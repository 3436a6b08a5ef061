namespace PerfEtl.Reports.Charts.Years;

/// <summary>The sentence the comparison of years opens with; true for every set of amounts.</summary>
internal static class YearHeadline
{
    public static string For(IReadOnlyList<YearRow> rows)
    {
        if (rows.Count == 0) return "没有申报项目";
        var known = rows.Where(row => row.Change is not null).ToList();
        if (known.Count == 0) return "年度资金申请总额均未填，无从比较";
        var change = known.Sum(row => row.Change!.Value);
        var before = known.Where(row => !row.IsNew).Sum(row => row.PreviousCny!.Value);
        var money = change == 0 ? "年度资金申请总额与上年持平"
            : $"年度资金申请总额比上年{(change > 0 ? "增加" : "减少")} {MoneyText.Wan(Math.Abs(change))} 万元{Rate(change, before)}";
        return $"{money}：{Counts(rows)}";
    }

    private static string Rate(decimal change, decimal before) =>
        before <= 0 ? "" : $"（{MoneyText.ChangeRate(change, before)}）";

    private static string Counts(IReadOnlyList<YearRow> rows)
    {
        var going = rows.Where(row => !row.IsNew && !row.IsEnded).ToList();
        (string Text, int Count)[] counts =
        [
            ("增加", going.Count(row => row.Change > 0)), ("减少", going.Count(row => row.Change < 0)),
            ("不变", going.Count(row => row.Change == 0)), ("新增", rows.Count(row => row.IsNew)),
            ("结束", rows.Count(row => row.IsEnded)), ("未填", going.Count(row => row.Change is null)),
        ];
        return string.Join("、", counts.Where(pair => pair.Count > 0)
            .Select(pair => $"{pair.Text} {MoneyText.Count(pair.Count)} 项"));
    }
}
