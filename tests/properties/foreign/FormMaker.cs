namespace PerfEtl.Tests.Properties.Foreign;

/// <summary>One form: its lines above, its table, what follows.</summary>
internal sealed class FormMaker(Choices choices, int year, bool isText)
{
    private readonly string yearPlace = choices.Of("year printed", ("under the title", 8), ("in the title", 3),
        ("above the title", 1), ("in the head", 1), ("in the title and under it", 2));

    private readonly string subject = choices.Dice.Of(Places.Subjects);
    private readonly Noise noise = new(choices, isText);

    /// <summary>Makes it.</summary>
    public Sheet Make()
    {
        var project = noise.On(Places.Project(choices.Dice, subject));
        var table = new TableMaker(choices, noise, subject, year, isText);
        var head = new HeadMaker(choices, project, year, table.Columns);
        var isFiledBy = choices.Has("department in a line above", 0.05);
        List<List<SheetCell>> rows = [.. head.Rows(hasDepartment: !isFiledBy, hasYear: yearPlace == "in the head")];
        var money = new MoneyMaker(choices);
        var funding = new FundingMaker(choices, money, table.Columns);
        rows.AddRange(funding.Rows());
        var goals = new GoalMaker(choices, subject, year, table.Columns);
        rows.AddRange(goals.Rows());
        var title = new TitleMaker(choices, money, year, yearPlace);
        var truth = new Truth
        {
            Refuse = Refusal(table, funding, money, title.IsContradictory),
            Year = year,
            Project = project,
            Department = head.Department,
            Code = head.Code,
            ImplementingUnit = head.ImplementingUnit,
            MoneyUnit = money.Unit,
            Money = funding.Printed,
            Goals = goals.Printed,
            AnnualGoal = goals.Annual,
            Indicators = table.Truth,
            Features = choices.Features,
        };
        return new Sheet(
            [.. title.Above(isFiledBy ? head.Department : null), Table(rows, table), .. Feet()], truth);
    }

    private TableBlock Table(List<List<SheetCell>> rows, TableMaker table)
    {
        var (first, body) = (rows.Count, rows.Count + table.HeadRows);
        rows.AddRange(table.Rows());
        var last = rows.Count;
        rows.AddRange(Below(table.Columns));
        return new TableBlock(table.Columns, rows, first..body, body..last);
    }

    // The layout with the whole project's half means 元 where it prints no unit.
    private static string? Refusal(TableMaker table, FundingMaker funding, MoneyMaker money, bool isTwiceDated)
    {
        if (table.IsUnclear) return "two columns could be the target";
        if (isTwiceDated) return "two years";
        if (money.IsContradictory) return "two money units";
        if (money.Place != "nowhere") return null;
        return funding.Layout == "project and year" ? null : "no money unit";
    }

    private List<List<SheetCell>> Below(int columns)
    {
        var rows = new List<List<SheetCell>>();
        if (choices.Has("row of other matters", 0.12))
        {
            var label = choices.Dice.Of("其他需要说明的问题", "其他需要说明事项", "备注");
            rows.Add(FundingMaker.Stretched([label, choices.Dice.Of("无", "")], columns));
        }

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
