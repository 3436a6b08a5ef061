namespace PerfEtl.Reports.Charts.Targets;

/// <summary>The values of one kind of target: by department where there are several, else by project.</summary>
internal sealed class TargetModel
{
    /// <summary>How many projects or departments get a row of their own.</summary>
    public const int MostRows = 30;

    private readonly IReadOnlyList<TargetRow> rows;

    private TargetModel(ComparedKind kind, IReadOnlyList<TargetRow> rows, string source, int most)
    {
        (Kind, this.rows, Source) = (kind, rows, source);
        ByDepartment = rows.Select(row => row.DepartmentName).Distinct().Skip(1).Any();
        var labels = new ProjectLabels(rows.DistinctBy(row => (row.DepartmentName, row.FiscalYear, row.ProjectName)));
        TargetLine[] ordered = [.. rows
            .GroupBy(row => ByDepartment ? row.DepartmentName : labels.For(row))
            .Select(group => TargetLine.From(group.Key, group, kind))
            .OrderBy(line => line.Rows.Count == 0).ThenBy(line => line.Least).ThenBy(line => line.Median)
            .ThenBy(line => line.Label, StringComparer.Ordinal)];
        var listed = RowLimit.Of(ordered.Length, most);
        Shown = [.. ordered.Take(listed)];
        HiddenCount = ordered.Length - listed;
        var hidden = ordered.Skip(listed).Select(line => line.Label).ToHashSet();
        Rest = HiddenCount == 0 ? null : TargetLine.From(
            $"其余 {MoneyText.Count(HiddenCount)} {(ByDepartment ? "个部门" : "项")}",
            rows.Where(row => hidden.Contains(ByDepartment ? row.DepartmentName : labels.For(row))), kind);
        All = TargetLine.From(ByDepartment ? "全部部门" : "全部项目", rows, kind);
    }

    public ComparedKind Kind { get; }

    public string Source { get; }

    /// <summary>Rows are departments; else projects.</summary>
    public bool ByDepartment { get; }

    /// <summary>The lowest targets first.</summary>
    public IReadOnlyList<TargetLine> Shown { get; }

    public int HiddenCount { get; }

    public TargetLine? Rest { get; }

    public TargetLine All { get; }

    public string Headline
    {
        get
        {
            if (All.Rows.Count == 0) return $"没有可以比较的{Kind.Level2}目标值";
            var (least, most) = (All.Least!.Value, All.Most!.Value);
            if (All.Rows.Count == 1) return $"唯一的{Kind.Level2}目标值为 {Kind.Print(least)}";
            if (least == most) return $"{Numeral.AtStart(All.Rows.Count)}项{Kind.Level2}的目标值均为 {Kind.Print(least)}";
            return $"{Kind.Level2}目标值在 {Kind.PrintShort(least)} 到 {Kind.Print(most)}{Space}之间，"
                + $"中位数 {Kind.Print(All.Median!.Value)}";
        }
    }

    /// <summary>A blank after a figure or a percent sign, none after a Chinese unit.</summary>
    private string Space => Kind.Unit is "" or "%" ? " " : "";

    public string Subtitle => ScopeText.Join(
        ScopeText.Departments(rows.Select(row => row.DepartmentName)),
        ScopeText.Years(rows.Select(row => row.FiscalYear)),
        $"{MoneyText.Count(All.Rows.Count)} 项目标值", $"单位：{Kind.UnitText}");

    public IReadOnlyList<string> Notes
    {
        get
        {
            if (All.Rows.Count == 0) return Others;
            var upper = All.Rows.Any(row => row.IsUpper) ? "空心圆含“不超过”的目标（≤、<）；" : "";
            var dots = All.Rows.Count == 1 ? "" : $"圆点为目标值，圆内数字为相同或相近的项数；{upper}横轴不从 0 起。";
            return dots.Length == 0 ? Others : [dots, .. Others];
        }
    }

    private string[] Others => All.OtherCount == 0 ? [] :
        [$"不可比：{MoneyText.Count(All.OtherCount)} 项同类指标的目标值为文字、区间、其他单位或未填，不在图中比较。"];

    public static TargetModel From(
        ComparedKind kind, IReadOnlyList<TargetRow> rows, string source, int most = MostRows) =>
        new(kind, rows, source, most);
}

/// <summary>One indicator of the level 2 that is compared.</summary>
/// <param name="DepartmentName">主管部门.</param>
/// <param name="FiscalYear">The year.</param>
/// <param name="ProjectName">项目名称, whole.</param>
/// <param name="Value">The bound of a numeric target; null for ranges, words and blanks.</param>
/// <param name="IsUpper">The target is at most that much (<c>&lt;=90%</c>).</param>
/// <param name="Unit">As printed; empty for none.</param>
/// <param name="Per">As printed; empty for none.</param>
internal sealed record TargetRow(
    string DepartmentName, int FiscalYear, string ProjectName, decimal? Value, bool IsUpper, string Unit, string Per)
    : IProjectRow;

/// <summary>The targets of one project, one department, or all.</summary>
/// <param name="Label">Whose.</param>
/// <param name="Rows">The comparable ones, by value.</param>
/// <param name="OtherCount">Indicators of the same level 2 with words, ranges, other units or blanks.</param>
internal sealed record TargetLine(string Label, IReadOnlyList<TargetRow> Rows, int OtherCount)
{
    public decimal? Least => Rows.Count == 0 ? null : Rows[0].Value;

    public decimal? Most => Rows.Count == 0 ? null : Rows[^1].Value;

    /// <summary>The value in the middle, or the mean of the two there.</summary>
    public decimal? Median => Rows.Count == 0
        ? null : (Rows[(Rows.Count - 1) / 2].Value + Rows[Rows.Count / 2].Value) / 2;

    public static TargetLine From(string label, IEnumerable<TargetRow> rows, ComparedKind kind)
    {
        var all = rows.ToList();
        TargetRow[] comparable = [.. all
            .Where(row => row.Value is not null && row.Unit == kind.Unit && row.Per == kind.Per)
            .OrderBy(row => row.Value)];
        return new TargetLine(label, comparable, all.Count - comparable.Length);
    }
}

/// <summary>Targets that can be compared: one level 2, one unit.</summary>
/// <param name="Level2">服务对象满意度指标.</param>
/// <param name="Unit"><c>%</c>, <c>人</c>; empty where none is printed.</param>
/// <param name="Per"><c>场</c> of 人/场; empty for none.</param>
internal sealed record ComparedKind(string Level2, string Unit, string Per)
{
    /// <summary>人/场; 未印单位 where none is printed.</summary>
    public string UnitText => Unit.Length == 0 ? "未印单位" : Per.Length == 0 ? Unit : $"{Unit}/{Per}";

    /// <summary>A value as people read it: <c>90%</c>, <c>1,200 人</c>.</summary>
    public string Print(decimal value) =>
        MoneyText.Tick(Math.Round(value, 4)) + (Unit.Length == 0 ? "" : Unit == "%" ? "%" : " " + UnitText);

    /// <summary>The same where the unit is said elsewhere, as over a column: only the percent sign stays.</summary>
    public string PrintShort(decimal value) => MoneyText.Tick(Math.Round(value, 4)) + (Unit == "%" ? "%" : "");
}
