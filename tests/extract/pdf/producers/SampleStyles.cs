namespace PerfEtl.Tests.Extract.Pdf.Producers;

/// <summary>The styles of the kept samples.</summary>
internal static class SampleStyles
{
    private const string ZenHei = "WenQuanYi Zen Hei";

    private const string MicroHei = "WenQuanYi Micro Hei";

    private const string Kai = "AR PL UKai CN";

    private const string Ming = "AR PL UMing CN";

    private const string Sans = "Noto Sans CJK SC";

    private const string Serif = "Noto Serif CJK SC";

    /// <summary>The 20 forms singly.</summary>
    public static PrintStyle Plain { get; } = new() { Name = "plain", Font = MicroHei };

    /// <summary>The 20 forms in one document, each on a new page.</summary>
    public static PrintStyle All { get; } =
        Plain with { Name = "all", HasPageNumbers = true, HasPeriodRow = false };

    /// <summary>The 20 forms in one document, one below the other.</summary>
    public static PrintStyle AllFlowing { get; } = All with { Name = "all-flowing", FlowsOn = true };

    /// <summary>Another typeface, with the dates and labels of the form since 2024.</summary>
    public static PrintStyle Serif2024 { get; } = new()
    {
        Name = "serif2024",
        Layout = FormLayout.Shanghai2024,
        Font = Serif,
        Amounts = AmountFormat.TwoDecimals,
    };

    /// <summary>Noto, which Chromium embeds as Type 3 fonts.</summary>
    public static PrintStyle NotoSans { get; } = new() { Name = "noto", Font = Sans };

    /// <summary>A typeface without bold letters: producers thicken its own.</summary>
    public static PrintStyle MadeBold { get; } = new() { Name = "madebold", Font = MicroHei, HasBoldLabels = true };

    /// <summary>Many columns across a landscape page.</summary>
    public static PrintStyle Wide { get; } = new()
    {
        Name = "wide",
        IsTagged = true,
        Font = ZenHei,
        Paper = (297, 210),
        Margin = 15,
        RowHeight = 20,
        HasPageNumbers = true,
        Columns =
        [
            ColumnKind.Section, ColumnKind.Level1, ColumnKind.Level2, ColumnKind.Name, ColumnKind.Target,
            ColumnKind.Score, ColumnKind.Weight, ColumnKind.Remark,
        ],
    };

    /// <summary>万元, comparator and unit in columns of their own.</summary>
    public static PrintStyle Parts { get; } = new()
    {
        Name = "parts",
        Layout = FormLayout.Elsewhere,
        Font = ZenHei,
        FontSize = 9,
        Footer = "填表人：李云　审核人：陈山",
        Columns =
        [
            ColumnKind.Section, ColumnKind.Level1, ColumnKind.Level2, ColumnKind.Name, ColumnKind.Comparator,
            ColumnKind.Target, ColumnKind.Unit, ColumnKind.Score, ColumnKind.Remark,
        ],
    };

    /// <summary>The same columns in another order, the unit of money behind the amounts.</summary>
    public static PrintStyle Order { get; } = Parts with
    {
        Name = "order",
        Font = MicroHei,
        HasUnitInAmounts = true,
        HasShadedLabels = true,
        Columns =
        [
            ColumnKind.Number, ColumnKind.Level1, ColumnKind.Level2, ColumnKind.Name, ColumnKind.Unit,
            ColumnKind.Comparator, ColumnKind.Score, ColumnKind.Target,
        ],
    };

    /// <summary>Labels on the first row of their block only.</summary>
    public static PrintStyle FirstRow { get; } = new()
    {
        Name = "firstrow",
        Font = Ming,
        Levels = LevelCells.FirstRow,
        Layout = FormLayout.Shanghai2024,
        HasSlashDates = true,
        HasPeriodRow = false,
    };

    /// <summary>Labels on every row, rows numbered, no cell for 绩效指标 at the side.</summary>
    public static PrintStyle EveryRow { get; } = new()
    {
        Name = "everyrow",
        Font = MicroHei,
        Levels = LevelCells.EveryRow,
        Border = 0.5,
        Columns =
        [
            ColumnKind.Number, ColumnKind.Level1, ColumnKind.Level2, ColumnKind.Name, ColumnKind.Target,
            ColumnKind.Weight,
        ],
    };

    /// <summary>Large letters: merged cells cut by the ends of pages, rows too.</summary>
    public static PrintStyle Cut { get; } = new()
    {
        Name = "cut",
        Font = ZenHei,
        FontSize = 15,
        Margin = 30,
        BreaksRows = true,
        HasPeriodRow = false,
    };

    /// <summary>The table's head again on every page.</summary>
    public static PrintStyle HeadAgain { get; } = new()
    {
        Name = "headagain",
        IsTagged = true,
        Font = MicroHei,
        FontSize = 14,
        RepeatsHead = true,
        HasPageNumbers = true,
        RunningHead = "二〇二二年度部门预算附件",
        Columns =
        [
            ColumnKind.Number, ColumnKind.Level1, ColumnKind.Level2, ColumnKind.Name, ColumnKind.Target,
        ],
    };

    /// <summary>Forms that begin in the middle of a page.</summary>
    public static PrintStyle Flowing { get; } = new()
    {
        Name = "flowing",
        Font = MicroHei,
        FontSize = 9,
        FlowsOn = true,
        HasPageNumbers = true,
        Footer = "填表人：王小明",
    };

    /// <summary>A small page, small letters, thin rulings.</summary>
    public static PrintStyle Small { get; } = new()
    {
        Name = "small",
        Font = MicroHei,
        FontSize = 7,
        Paper = (148, 210),
        Margin = 10,
        RowHeight = 12,
        Padding = 1,
        Border = 0.25,
        Amounts = AmountFormat.Plain,
    };

    /// <summary>A large page, thick rulings.</summary>
    public static PrintStyle Large { get; } = new()
    {
        Name = "large",
        Font = Kai,
        FontSize = 16,
        Paper = (420, 297),
        Border = 2.25,
        Padding = 5,
        HasScoresInLabels = true,
    };

    /// <summary>The title is a row of the table.</summary>
    public static PrintStyle TitleRow { get; } = new()
    {
        Name = "titlerow",
        Font = ZenHei,
        HasTitleInTable = true,
        HasShadedLabels = true,
        RowHeight = 24,
    };

    /// <summary>A column so narrow that every name takes many lines, which the ends of pages cut.</summary>
    public static PrintStyle Narrow { get; } = new()
    {
        Name = "narrow",
        Font = MicroHei,
        FontSize = 12,
        BreaksRows = true,
        Widths = [10, 18, 20, 14, 34],
    };
}
