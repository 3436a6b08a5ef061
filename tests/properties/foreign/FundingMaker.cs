namespace PerfEtl.Tests.Properties.Foreign;

/// <summary>The rows of 项目资金 in the ways real forms lay them out.</summary>
internal sealed class FundingMaker(Choices choices, MoneyMaker money, int columns)
{
    private readonly List<TrueAmount> printed = [];

    /// <summary>Every amount of the rows made.</summary>
    public IReadOnlyList<TrueAmount> Printed => printed;

    /// <summary>How the rows are laid out.</summary>
    public string Layout { get; private set; } = "";

    /// <summary>The rows.</summary>
    public List<List<SheetCell>> Rows()
    {
        var wide = columns >= 5 ? 1 : 0;
        Layout = choices.Of("funding", ("list", 6), ("one row", columns >= 6 ? 2 : 0), ("one amount", 1),
            ("project and year", 4 * wide), ("midterm and year", 2 * wide), ("budget and spent", wide));
        return Layout switch
        {
            "one row" => OneRow(),
            "one amount" => [[.. Pair("annual.total", "年度预算金额", money.Any(), columns)]],
            "project and year" => Halves(ProjectHalf(), YearHalf("年度资金申请总额", "其中：当年财政拨款")),
            "midterm and year" => Halves(MidtermHalf(), YearHalf("年度资金总额", "其中：财政拨款")),
            "budget and spent" => BudgetAndSpent(),
            _ => List(),
        };
    }

    private string GroupLabel() =>
        choices.Label("label of funding", "项目资金", "资金情况", "项目资金申请", "预算资金情况") + money.Behind(isGroup: true);

    private List<List<SheetCell>> List()
    {
        var (total, parts) = Split();
        var colon = choices.Has("colon behind labels", 0.25) ? "：" : "";
        var totalLabel = choices.Label("label of total", "年度资金总额", "资金总额", "项目资金总额", "年度资金总额");
        var rows = new List<List<SheetCell>>
        {
            Pair(totalLabel.StartsWith("年度", StringComparison.Ordinal) ? "annual.total" : "",
                totalLabel + colon, total, columns - 1),
        };
        string[] labels =
        [
            choices.Label("label of fiscal", "其中：财政拨款", "其中：财政资金", "其中:一般公共预算", "财政拨款"),
            choices.Label("label of other", "其他资金", "自有资金", "其他资金"), "上年结转资金",
        ];
        for (var i = 0; i < parts.Count; i++) rows.Add(Pair("", labels[i] + colon, parts[i], columns - 1));
        return Grouped(rows);
    }

    private (decimal Total, List<decimal?> Parts) Split()
    {
        var total = money.Any();
        var fiscal = choices.Dice.Chance(0.5) ? total : money.PartOf(total);
        decimal? rest = total - fiscal == 0 && choices.Dice.Chance(0.5) ? null : total - fiscal;
        List<decimal?> parts = [fiscal, rest];
        if (choices.Dice.Chance(0.3)) parts.Add(choices.Dice.Chance(0.5) ? null : 0);
        return (total, parts);
    }

    private List<List<SheetCell>> OneRow()
    {
        var total = money.Any();
        var fiscal = money.PartOf(total);
        var label = choices.Label("label of total", "预算数", "资金总额", "年度资金总额");
        List<SheetCell> row = [new(GroupLabel()), .. Pair("", label, total, 2)];
        row.AddRange(Pair("", "其中：财政资金", fiscal, columns < 7 ? columns - 3 : 2));
        if (columns >= 7) row.AddRange(Pair("", "其他资金", total - fiscal, columns - 5));
        return [row];
    }

    private (string Code, string Label, decimal? Amount)[] ProjectHalf()
    {
        var total = money.Any();
        var fiscal = money.PartOf(total);
        return [("project.total", "项目资金总额", total), ("project.fiscal", "其中：财政资金", fiscal),
            ("", "", null), ("project.other", "其他资金", total - fiscal)];
    }

    private (string Code, string Label, decimal? Amount)[] MidtermHalf()
    {
        var total = money.Any();
        var fiscal = money.PartOf(total);
        return [("", choices.Label("label of midterm", "中期资金总额", "实施期资金总额"), total),
            ("", "其中：财政拨款", fiscal), ("", "上年结转资金", null), ("", "其他资金", total - fiscal)];
    }

    private (string Code, string Label, decimal? Amount)[] YearHalf(string totalLabel, string fiscalLabel)
    {
        var total = money.Any();
        var fiscal = money.PartOf(total);
        var carried = money.PartOf(total - fiscal);
        return [("annual.total", totalLabel, total), ("", fiscalLabel, fiscal), ("", "上年结转资金", carried),
            ("", "其他资金", total - fiscal - carried)];
    }

    private List<List<SheetCell>> Halves(
        (string Code, string Label, decimal? Amount)[] left, (string Code, string Label, decimal? Amount)[] right)
    {
        var narrow = (columns - 1) / 2;
        return Grouped([.. left.Zip(right, (a, b) => new List<SheetCell>(
            [.. Pair(a.Code, a.Label, a.Amount, narrow), .. Pair(b.Code, b.Label, b.Amount, columns - 1 - narrow)]))]);
    }

    private List<List<SheetCell>> BudgetAndSpent()
    {
        var (budget, now) = (money.Any(), money.Any());
        var spent = choices.Dice.Chance(0.4) ? now : money.PartOf(now);
        var amounts = new[] { budget, now, spent }
            .Select((amount, i) => money.Print("", i == 0 ? "年初预算数" : "全年", amount, isAsked: i == 0)).ToList();
        printed.AddRange(amounts);
        var unit = money.Behind(isGroup: false);
        string[] heads = ["", "年初预算数" + unit, "全年预算数" + unit, "全年执行数" + unit, "分值", "执行率", "得分"];
        string[] values = ["年度资金总额", .. amounts.Select(amount => amount.Printed), "10", "98%", "9.8"];
        var count = Math.Min(heads.Length, columns - 1);
        return Grouped([Stretched(heads[..count], columns - 1), Stretched(values[..count], columns - 1)]);
    }

    private List<List<SheetCell>> Grouped(List<List<SheetCell>> rows)
    {
        rows[0].Insert(0, new SheetCell(GroupLabel(), 1, rows.Count));
        return rows;
    }

    private List<SheetCell> Pair(string code, string label, decimal? amount, int width)
    {
        var spelled = label.Length == 0 ? "" : label + Unit();
        var value = amount is { } known ? money.Print(code, label, known) : null;
        if (value is not null) printed.Add(value);
        return [new SheetCell(spelled), new SheetCell(value?.Printed ?? "", width - 1)];
    }

    // A single amount has no group whose label could hold the unit.
    private string Unit() =>
        (Layout == "one amount" ? money.Behind(isGroup: true) : "") + money.Behind(isGroup: false);

    /// <summary>Cells over a number of columns, the last one taking what is left.</summary>
    public static List<SheetCell> Stretched(IReadOnlyList<string> texts, int columns) =>
        [.. texts.Select((text, i) => new SheetCell(text, i < texts.Count - 1 ? 1 : columns - texts.Count + 1))];
}
