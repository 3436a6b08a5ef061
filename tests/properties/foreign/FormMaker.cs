namespace PerfEtl.Tests.Properties.Foreign;

/// <summary>One form: its lines above, its table, what follows.</summary>
internal sealed class FormMaker(Choices choices, int year, bool isText)
{
    private readonly string yearPlace = choices.Of("year printed", ("under the title", 8), ("in the title", 3),
        ("above the title", 1), ("in the head", 1), ("in the title and under it", 2));

    /// <summary>Makes it.</summary>
    public Sheet Make()
    {
        var subject = choices.Dice.Of(Places.Subjects);
        var project = Places.Project(choices.Dice, subject);
        var table = new TableMaker(choices, subject, year, isText);
        var columns = Math.Max(table.Columns, 3);
        var head = new HeadMaker(choices, project, year, columns);
        List<List<SheetCell>> rows = [.. head.Rows(yearPlace == "in the head")];
        var money = new MoneyMaker(choices);
        var funding = new FundingMaker(choices, money, columns);
        rows.AddRange(funding.Rows());
        var goals = new GoalMaker(choices, subject, year, columns);
        rows.AddRange(goals.Rows());
        var (first, body) = (rows.Count, rows.Count + table.HeadRows);
        rows.AddRange(table.Rows());
        var last = rows.Count;
        rows.AddRange(Below(columns));
        var lines = new TitleMaker(choices, money, year, yearPlace);
        var isTwiceDated = lines.IsContradictory;
        return new Sheet(
            [.. lines.Above(), new TableBlock(columns, rows, first..body, body..last), .. Feet()],
            new Truth
            {
                Refuse = Refusal(table, funding, money, isTwiceDated),
                Year = year,
                Department = head.Department,
                Code = head.Code,
                Project = project,
                ImplementingUnit = head.ImplementingUnit,
                MoneyUnit = money.Unit,
                Money = funding.Printed,
                Goals = goals.Printed,
                AnnualGoal = goals.Annual,
                Indicators = table.Truth,
                Features = choices.Features,
            });
    }

    private static string? Refusal(TableMaker table, FundingMaker funding, MoneyMaker money, bool isTwiceDated)
    {
        if (table.IsUnclear) return "two columns could be the target";
        if (isTwiceDated) return "two years";
        if (money.IsContradictory) return "two money units";
        if (money.Place != "nowhere") return null;
        return funding.Layout == "project and year" && money.Unit == "元" ? null : "no money unit";
    }

    private List<List<SheetCell>> Below(int columns)
    {
        var rows = new List<List<SheetCell>>();
        if (choices.Has("row of other matters", 0.12))
            rows.Add(FundingMaker.Stretched([choices.Dice.Of("其他需要说明的问题", "其他需要说明事项", "备注"), choices.Dice.Of("无", "")], columns));
        if (choices.Has("row of opinions", 0.1))
            rows.Add(FundingMaker.Stretched(["财政部门审核意见", choices.Dice.Of("", "同意", "同意申报。（盖章）")], columns));
        if (choices.Has("row of signatures", 0.06))
            rows.Add(FundingMaker.Stretched(["填表人", "王五"], columns));
        return rows;
    }

    private IEnumerable<Block> Feet()
    {
        if (choices.Has("line of signatures", 0.2))
            yield return new LineBlock([$"填表人：王五  联系电话：13900000000  填报日期：{year - 1}年11月20日  单位负责人签字："]);
        if (choices.Has("notes below", 0.15))
            yield return new LineBlock(["注：1.各部门根据实际情况选择适合的指标填报；2.资金总额应与预算一致。"]);
    }
}
