namespace PerfEtl.Tests.Extract.Pdf.Producers;

/// <summary>Which form is printed.</summary>
internal enum FormLayout
{
    /// <summary>Shanghai's form of 2022.</summary>
    Shanghai2022,

    /// <summary>Shanghai's form since: 项目性质, 项目资金（元）, 年度(/项目)指标值.</summary>
    Shanghai2024,

    /// <summary>A form of another place: the year's money in 万元, no dates.</summary>
    Elsewhere,
}

/// <summary>A column of the indicator table.</summary>
internal enum ColumnKind
{
    /// <summary>绩效指标, one cell along the whole table.</summary>
    Section,

    /// <summary>序号.</summary>
    Number,

    /// <summary>一级指标.</summary>
    Level1,

    /// <summary>二级指标.</summary>
    Level2,

    /// <summary>三级指标.</summary>
    Name,

    /// <summary>指标性质 or 计算符号: the comparator in a column of its own.</summary>
    Comparator,

    /// <summary>指标目标值.</summary>
    Target,

    /// <summary>度量单位 in a column of its own.</summary>
    Unit,

    /// <summary>分值.</summary>
    Score,

    /// <summary>权重.</summary>
    Weight,

    /// <summary>备注.</summary>
    Remark,
}

/// <summary>How level labels stand beside the indicators of their block.</summary>
internal enum LevelCells
{
    /// <summary>In one merged cell along the block.</summary>
    Merged,

    /// <summary>On the block's first row, blank cells below.</summary>
    FirstRow,

    /// <summary>On every row.</summary>
    EveryRow,
}

/// <summary>How amounts are written.</summary>
internal enum AmountFormat
{
    /// <summary><c>10,308,000</c>.</summary>
    Grouped,

    /// <summary><c>10,308,000.00</c>.</summary>
    TwoDecimals,

    /// <summary><c>10308000</c>.</summary>
    Plain,
}

/// <summary>How a form is printed; everything that differs between offices and printers.</summary>
/// <remarks>Lengths are points (1/72 inch) unless they say millimetres.</remarks>
internal sealed record PrintStyle
{
    /// <summary>Part of a sample's file name, for example <c>plain</c>.</summary>
    public required string Name { get; init; }

    /// <summary>Which form.</summary>
    public FormLayout Layout { get; init; } = FormLayout.Shanghai2022;

    /// <summary>A family installed on the machine that prints.</summary>
    public string Font { get; init; } = "WenQuanYi Zen Hei";

    /// <summary>Of all cells; the title is half as large again.</summary>
    public double FontSize { get; init; } = 10.5;

    /// <summary>Width and height of the sheet in millimetres.</summary>
    public (int Width, int Height) Paper { get; init; } = (210, 297);

    /// <summary>On all four sides, in millimetres.</summary>
    public int Margin { get; init; } = 20;

    /// <summary>From left to right, at least five: as many as a row of the head has cells.</summary>
    public IReadOnlyList<ColumnKind> Columns { get; init; } =
        [ColumnKind.Section, ColumnKind.Level1, ColumnKind.Level2, ColumnKind.Name, ColumnKind.Target];

    /// <summary>Width of each of <see cref="Columns"/> relative to the others; null for the usual ones.</summary>
    public IReadOnlyList<double>? Widths { get; init; }

    /// <summary>How level labels are printed.</summary>
    public LevelCells Levels { get; init; } = LevelCells.Merged;

    /// <summary>Points given in the level labels: 产出指标(50分).</summary>
    public bool HasScoresInLabels { get; init; }

    /// <summary>Width of the rulings.</summary>
    public double Border { get; init; } = 0.75;

    /// <summary>Space between text and ruling above and below.</summary>
    public double Padding { get; init; } = 2;

    /// <summary>Least height of a row.</summary>
    public double RowHeight { get; init; } = 18;

    /// <summary>The head of the indicator table is printed again on every page.</summary>
    public bool RepeatsHead { get; init; }

    /// <summary>A row may be cut in two by the end of a page.</summary>
    public bool BreaksRows { get; init; }

    /// <summary>Printed above every page's text; null for none.</summary>
    public string? RunningHead { get; init; }

    /// <summary>第 1 页 below every page's text.</summary>
    public bool HasPageNumbers { get; init; }

    /// <summary>A further form of the document begins where the one before ends, not on a new page.</summary>
    public bool FlowsOn { get; init; }

    /// <summary>How amounts are written.</summary>
    public AmountFormat Amounts { get; init; } = AmountFormat.Grouped;

    /// <summary>万元 behind each amount rather than in the label; only <see cref="FormLayout.Elsewhere"/>.</summary>
    public bool HasUnitInAmounts { get; init; }

    /// <summary>Dates as <c>2026/1/1</c> rather than <c>2026-01-01</c>.</summary>
    public bool HasSlashDates { get; init; }

    /// <summary>(年 - 年) in a row of its own rather than on a second line of the label.</summary>
    public bool HasPeriodRow { get; init; } = true;

    /// <summary>The title is the first row of the table, not a line above it.</summary>
    public bool HasTitleInTable { get; init; }

    /// <summary>Labels bold.</summary>
    public bool HasBoldLabels { get; init; }

    /// <summary>Labels on a grey ground.</summary>
    public bool HasShadedLabels { get; init; }

    /// <summary>Texts stand at the top of their cells rather than in the middle.</summary>
    public bool IsTopAligned { get; init; }

    /// <summary>With the tags that tell a reading machine what is a table; Chromium only.</summary>
    public bool IsTagged { get; init; }

    /// <summary>A line below the table, for example 填表人：李云; null for none.</summary>
    public string? Footer { get; init; }

    /// <summary>Width between the margins, in points.</summary>
    public double TextWidth => (Paper.Width - (2 * Margin)) * 72 / 25.4;

    /// <summary>Height between the margins, in points.</summary>
    public double TextHeight => (Paper.Height - (2 * Margin)) * 72 / 25.4;
}
