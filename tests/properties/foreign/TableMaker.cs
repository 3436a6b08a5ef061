using System.Globalization;

namespace PerfEtl.Tests.Properties.Foreign;

/// <summary>The rows of the indicator table: its head, its levels, what stands beside.</summary>
internal sealed class TableMaker
{
    private static readonly string[] Headings = ["三级指标", "三级指标", "三级指标", "指标名称", "三级指标名称"];

    private readonly Choices choices;
    private readonly TargetColumns target;
    private readonly List<TableColumn> right;
    private readonly bool isText;
    private readonly Noise noise;
    private readonly string levels;
    private readonly string levelStyle;
    private readonly string placeholder;
    private readonly bool dropsBlankUnits;
    private readonly bool hasLevel1;
    private readonly bool isNumbered;
    private readonly string group;
    private readonly IReadOnlyList<IndicatorPlan> plans;
    private int rowNo;

    public TableMaker(Choices choices, Noise noise, string subject, int year, bool isText)
    {
        (this.choices, this.noise, this.isText) = (choices, noise, isText);
        target = new TargetColumns(choices, year);
        right = Beside();
        hasLevel1 = !choices.Has("no level 1 column", 0.06);
        isNumbered = choices.Has("numbered rows", 0.06);
        group = choices.Label("label of table", "绩效指标", "绩效指标", "绩效指标", "年度绩效指标", "");
        levels = choices.Of("levels", ("on the first row", 6), ("on every row", 3),
            ("level 1 in the middle", isText && hasLevel1 ? 1 : 0));
        levelStyle = choices.Of("level labels", ("official", 6), ("synonyms", 2), ("weights", 1), ("blanks", 1));
        placeholder = choices.Of("placeholder rows", ("none", 14), ("……", 1), ("指标0：", 1));
        dropsBlankUnits = isText && HasWeightBehindUnit() && choices.Has("blank units dropped", 0.3);
        plans = [.. Plan(subject, year)];
    }

    /// <summary>How many columns the table has.</summary>
    public int Columns => Left + 1 + right.Count;

    /// <summary>How many rows its head has.</summary>
    public int HeadRows => right.Any(column => column.Over.Length > 0) ? 2 : 1;

    /// <summary>Whether nobody could say which column is the target.</summary>
    public bool IsUnclear => target.IsUnclear;

    /// <summary>What the rows say.</summary>
    public IReadOnlyList<TrueIndicator> Truth => [.. plans.Select(plan => new TrueIndicator(
        plan.Level1, plan.Level2, plan.Name, target.IsWhole ? plan.Spelled : plan.Target.Joined, plan.Target.Number))];

    private bool HasGroup => group.Length > 0;

    private int Left => (HasGroup ? 1 : 0) + (isNumbered ? 1 : 0) + (hasLevel1 ? 1 : 0) + 1;

    /// <summary>Head and body.</summary>
    public List<List<SheetCell>> Rows()
    {
        List<List<SheetCell>> rows = [.. Head(), .. Body()];
        if (HasGroup) rows[0].Insert(0, new SheetCell(group, 1, rows.Count));
        return rows;
    }

    private List<TableColumn> Beside()
    {
        var sides = SideColumns.Of(choices, [.. target.Columns.Select(column => column.Heading)]);
        var before = choices.Has("side columns before the target", 0.3) ? choices.Dice.Number(1, sides.Count + 1) : 0;
        return [.. sides.Take(before), .. target.Columns, .. sides.Skip(before)];
    }

    private IEnumerable<IndicatorPlan> Plan(string subject, int year)
    {
        foreach (var (level1, level2) in Levels.Of(choices, year))
        {
            foreach (var (name, unit) in Names.Of(choices.Dice, level2, subject))
            {
                var simple = Targets.Simple(choices.Dice, unit);
                var isBare = simple.IsNumber && simple.Unit != "%" && choices.Dice.Chance(0.04);
                if (isBare) simple = simple with { Unit = "" };
                var spelled = noise.On(Targets.Spelled(choices.Dice, simple));
                yield return new(level1, level2, noise.On(name), simple, spelled);
            }
        }
    }

    private List<List<SheetCell>> Head()
    {
        var height = HeadRows;
        List<string> left = isNumbered ? ["序号"] : [];
        if (hasLevel1) left.Add("一级指标");
        left.AddRange(["二级指标", choices.Label("heading of name", Headings)]);
        List<SheetCell> first = [.. left.Select(text => new SheetCell(text, 1, height))];
        var under = new List<SheetCell>();
        for (var i = 0; i < right.Count; i++)
        {
            var over = right[i].Over;
            if (over.Length == 0) first.Add(new SheetCell(right[i].Heading, 1, height));
            else under.Add(new SheetCell(right[i].Heading));
            if (over.Length > 0 && (i == 0 || right[i - 1].Over != over))
                first.Add(new SheetCell(over, right.Count(column => column.Over == over)));
        }

        return height == 1 ? [first] : [first, under];
    }

    private IEnumerable<List<SheetCell>> Body()
    {
        var blank = choices.Has("levels without indicators", 0.06);
        foreach (var level1 in plans.GroupBy(plan => plan.Level1))
        {
            var rows = level1.GroupBy(plan => plan.Level2).SelectMany(Level2Rows).ToList();
            if (blank && level1.Key == "效益指标" && level1.All(plan => plan.Level2 != "生态效益指标"))
                rows.Add(BlankRow());
            AddLevel1(rows, Levels.Spelled(choices.Dice, levelStyle, level1.Key));
            foreach (var row in rows) yield return isNumbered ? [new(RowNo()), .. row] : row;
        }
    }

    private string RowNo() => (++rowNo).ToString(CultureInfo.InvariantCulture);

    private IEnumerable<List<SheetCell>> Level2Rows(IEnumerable<IndicatorPlan> block)
    {
        var rows = block.Select(Cells).ToList();
        if (placeholder != "none" && choices.Dice.Chance(0.5)) rows.Add(Placeholder(rows.Count + 1));
        var label = Levels.Spelled(choices.Dice, levelStyle, block.First().Level2);
        if (levels == "on every row") rows.ForEach(row => row.Insert(0, new SheetCell(label)));
        else rows[0].Insert(0, new SheetCell(label, 1, rows.Count));
        return rows;
    }

    private void AddLevel1(List<List<SheetCell>> rows, string label)
    {
        if (!hasLevel1) return;
        var middle = levels == "level 1 in the middle" ? rows.Count / 2 : 0;
        if (levels == "on the first row") rows[0].Insert(0, new SheetCell(label, 1, rows.Count));
        else
        {
            for (var i = 0; i < rows.Count; i++)
                rows[i].Insert(0, new SheetCell(levels == "on every row" || i == middle ? label : ""));
        }
    }

    private List<SheetCell> BlankRow() =>
        [new(Levels.Spelled(choices.Dice, levelStyle, "生态效益指标")), new(""), .. right.Select(_ => new SheetCell(""))];

    private List<SheetCell> Placeholder(int number) =>
        [new(placeholder.Replace("0", $"{number}", StringComparison.Ordinal)), .. right.Select(_ => new SheetCell(""))];

    // Portals drop a blank unit from a line of text; the weight that slips into its place is no unit.
    private List<SheetCell> Cells(IndicatorPlan plan)
    {
        List<SheetCell> cells = [new(plan.Name), .. right.Select(column => new SheetCell(column.Text(plan)))];
        var unit = right.FindIndex(column => column.Kind == "unit") + 1;
        if (!dropsBlankUnits || cells[unit].Text.Length > 0) return cells;
        cells.RemoveAt(unit);
        return [.. cells, new SheetCell("")];
    }

    private bool HasWeightBehindUnit()
    {
        var unit = right.FindIndex(column => column.Kind == "unit");
        return unit >= 0 && unit + 1 < right.Count && right[unit + 1].Kind is "weight" or "score";
    }
}
