namespace PerfEtl.Tests.Properties.Foreign;

/// <summary>The columns that hold the target, whole or taken apart.</summary>
internal sealed class TargetColumns
{
    private static readonly Dictionary<string, string> InWords = new(StringComparer.Ordinal)
    {
        ["≥"] = "大于等于",
        ["≤"] = "小于等于",
        ["="] = "等于",
        ["<"] = "小于",
        ["≧"] = "大于等于",
    };

    private readonly Choices choices;
    private readonly int year;
    private readonly string parts;

    public TargetColumns(Choices choices, int year)
    {
        (this.choices, this.year) = (choices, year);
        parts = choices.Of("target", ("whole", 8), ("with a comparator column", 1), ("with a unit column", 2),
            ("with comparator and unit columns", 5));
        Columns = Made();
    }

    /// <summary>The columns in the order of the page.</summary>
    public IReadOnlyList<TableColumn> Columns { get; }

    /// <summary>Whether two columns could both be the target and none is the year's.</summary>
    public bool IsUnclear { get; private set; }

    /// <summary>Whether the target stands whole in one cell.</summary>
    public bool IsWhole => parts == "whole";

    private bool HasComparator => parts.Contains("comparator", StringComparison.Ordinal);

    private bool HasUnit => parts.Contains("unit", StringComparison.Ordinal);

    private List<TableColumn> Made()
    {
        var values = Values();
        List<TableColumn> columns = [.. values];
        if (HasComparator) columns.Insert(0, Comparator());
        if (HasUnit) columns.Add(Unit());
        if (columns.Count > 1 && choices.Has("target columns in another order", 0.25))
            columns = choices.Shuffled(columns);
        if (values.Count > 1 || IsWhole || !choices.Has("head of two lines", 0.15)) return columns;
        return [.. columns.Select(column => column with { Over = "年度指标值", Heading = Below(column) })];
    }

    private static string Below(TableColumn column) => column.Kind == "value" ? "指标值" : column.Heading;

    private List<TableColumn> Values()
    {
        var several = choices.Of("value columns", ("one", 20), ("project and year", 3), ("two of one rank", 1));
        if (several == "one")
        {
            var heading = choices.Label("heading of value", "指标值", "指标值", "目标值", "年度指标值", "指标目标值", "年度目标值",
                "绩效目标值", "计划指标值", IsWhole ? "指标值（包含数字及文字描述）" : "指标值", IsWhole ? "指标值及单位" : "目标值");
            return [new("value", heading, Value)];
        }

        IsUnclear = several == "two of one rank";
        var (first, second) = IsUnclear
            ? ("目标值", "指标值")
            : (choices.Label("heading of project's value", "项目指标值", "中期指标值", "实施期指标值", "总体指标值"),
                choices.Label("heading of year's value", "年度指标值", "年度目标值", $"{year}年指标值", $"{year}年度目标值"));
        List<TableColumn> columns = [new("other value", first, Other), new("value", second, Value)];
        return choices.Has("year's value first", 0.3) ? [columns[1], columns[0]] : columns;
    }

    private string Value(IndicatorPlan indicator)
    {
        var target = indicator.Target;
        if (IsWhole) return indicator.Spelled;
        return (HasComparator ? "" : target.Sign) + target.Value + (HasUnit ? "" : target.Unit);
    }

    private string Other(IndicatorPlan indicator)
    {
        var other = Targets.Another(choices.Dice, indicator.Target);
        return Value(indicator with { Target = other, Spelled = other.Joined });
    }

    private TableColumn Comparator()
    {
        var heading = choices.Label("heading of comparator", "指标性质", "指标性质", "计算符号", "符号", "指标值类型", "比较符号",
            "运算符号", "指标方向");
        var isWords = choices.Has("comparators in words", 0.25);
        var forWords = choices.Has("定性 for a comparator", 0.4) ? "定性" : "";
        return new("comparator", heading, indicator => !indicator.Target.IsNumber ? forWords
            : isWords ? InWords.GetValueOrDefault(indicator.Target.Sign, "") : indicator.Target.Sign);
    }

    private TableColumn Unit() => new("unit",
        choices.Label("heading of unit", "度量单位", "计量单位", "单位", "指标单位"), indicator => indicator.Target.Unit);
}
