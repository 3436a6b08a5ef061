namespace PerfEtl.Tests.Properties.Foreign;

/// <summary>The rows of a form's goals.</summary>
internal sealed class GoalMaker(Choices choices, string subject, int year, int columns)
{
    private readonly List<string> printed = [];

    /// <summary>Every goal printed.</summary>
    public IReadOnlyList<string> Printed => printed;

    /// <summary>The goal whose label names the year; null where none does.</summary>
    public string? Annual { get; private set; }

    /// <summary>The rows.</summary>
    public List<List<SheetCell>> Rows() => choices.Of("goals", ("one", 7), ("a row each", 2), ("side by side", 2),
        ("expected and reached", 1)) switch
    {
        "a row each" => [Row("项目总体目标", Goal()), Row("年度总体目标", Annual = Goal())],
        "side by side" => SideBySide(),
        "expected and reached" => ExpectedAndReached(),
        _ => [One()],
    };

    private List<SheetCell> One()
    {
        var label = choices.Label("label of goal", "年度目标", "年度总体目标", "年度绩效目标", "绩效目标", "总体目标");
        var goal = Goal();
        if (label.StartsWith("年度", StringComparison.Ordinal)) Annual = goal;
        return Row(label, goal);
    }

    private List<List<SheetCell>> SideBySide()
    {
        if (columns < 5) return [One()];
        var narrow = (columns - 1) / 2;
        var (overall, annual) = (Goal(), Annual = Goal());
        return
        [
            [new(choices.Label("label of goals", "总体目标", "绩效目标", "项目绩效目标"), 1, 2),
                new($"实施期目标（{year}年—{year + 2}年）", narrow), new("年度目标", columns - 1 - narrow)],
            [new(overall, narrow), new(annual, columns - 1 - narrow)],
        ];
    }

    private List<List<SheetCell>> ExpectedAndReached()
    {
        if (columns < 5) return [One()];
        var narrow = (columns - 1) / 2;
        var (expected, reached) = (Annual = Goal(), "已" + Goal());
        return
        [
            [new("年度总体目标", 1, 2), new("预期目标", narrow), new("实际完成情况", columns - 1 - narrow)],
            [new(expected, narrow), new(reached, columns - 1 - narrow)],
        ];
    }

    private List<SheetCell> Row(string label, string goal) => FundingMaker.Stretched([label, goal], columns);

    private string Goal()
    {
        var goal = Places.Goal(choices.Dice, subject, year);
        printed.Add(goal);
        return goal;
    }
}
