using System.Globalization;

namespace PerfEtl.Tests.Extract.Pdf.Producers;

/// <summary>Makes random styles and documents, the same for the same seed.</summary>
internal sealed class StyleMaker(int seed)
{
    private static readonly string[] Fonts =
    [
        "WenQuanYi Micro Hei", "WenQuanYi Zen Hei", "AR PL UKai CN", "AR PL UMing CN", "Noto Sans CJK SC",
        "Noto Serif CJK SC",
    ];

    private static readonly (int, int)[] Papers =
        [(210, 297), (297, 210), (420, 297), (297, 420), (176, 250), (216, 279)];

    private static readonly ColumnKind[] Beside = [ColumnKind.Score, ColumnKind.Weight, ColumnKind.Remark];

    private readonly Random _random = new(seed);

    /// <summary>The next document: style, producer and one to four forms at random.</summary>
    /// <param name="number">Its number, for its name and its made-up forms.</param>
    public PrintJob Next(int number)
    {
        var count = Chance(0.35) ? _random.Next(2, 5) : 1;
        IReadOnlyList<(string, PrintableForm)> forms = Chance(0.4)
            ? [.. Enumerable.Range(0, count).Select(_ => SamplePlan.RealForm(_random.Next(1, 21)))]
            : SamplePlan.MadeForms((seed * 100_000) + number, count);
        return new PrintJob(
            Pick(Enum.GetValues<Producer>()), Style(), forms, number.ToString("0000", CultureInfo.InvariantCulture));
    }

    private PrintStyle Style()
    {
        var repeatsHead = Chance(0.25);
        var columns = Columns(repeatsHead);
        return new PrintStyle
        {
            Name = FormattableString.Invariant($"random{seed}"),
            Layout = Pick(Enum.GetValues<FormLayout>()),
            Font = Pick(Fonts),
            FontSize = Pick(7, 8, 9, 10, 10.5, 11, 12, 14, 16),
            Paper = Chance(0.5) ? (210, 297) : Pick(Papers),
            Margin = _random.Next(8, 31),
            Columns = columns,
            Widths = Chance(0.5) ? null : Widths(columns),
            Levels = Chance(0.6) ? LevelCells.Merged : Pick(Enum.GetValues<LevelCells>()),
            HasScoresInLabels = Chance(0.1),
            Border = Pick(0.25, 0.5, 0.75, 1, 1.5, 2.5),
            Padding = Pick(1, 2, 3, 5),
            RowHeight = Pick(12, 16, 20, 26, 34),
            RepeatsHead = repeatsHead,
            BreaksRows = Chance(0.4),
            RunningHead = Chance(0.2) ? "部门预算公开附件" : null,
            HasPageNumbers = Chance(0.4),
            FlowsOn = Chance(0.5),
            Amounts = Pick(Enum.GetValues<AmountFormat>()),
            HasUnitInAmounts = Chance(0.3),
            HasSlashDates = Chance(0.3),
            HasPeriodRow = Chance(0.5),
            HasTitleInTable = Chance(0.15),
            HasBoldLabels = Chance(0.25),
            HasShadedLabels = Chance(0.25),
            IsTopAligned = Chance(0.2),
            IsTagged = Chance(0.5),
            Footer = Chance(0.3) ? "填表人：李云　审核人：陈山" : null,
        };
    }

    private List<ColumnKind> Columns(bool repeatsHead)
    {
        // A merged 绩效指标 would span the end of the repeated head.
        var isAtSide = !repeatsHead && Chance(0.7);
        var side = isAtSide ? ColumnKind.Section : ColumnKind.Number;
        List<ColumnKind> after = [ColumnKind.Target];
        if (Chance(0.35)) after.AddRange([ColumnKind.Comparator, ColumnKind.Unit]);
        after.AddRange(Beside.Where(_ => Chance(0.3)));
        var rest = after.ToArray();
        if (Chance(0.5)) _random.Shuffle(rest);
        return [side, ColumnKind.Level1, ColumnKind.Level2, ColumnKind.Name, .. rest];
    }

    private double[] Widths(IReadOnlyList<ColumnKind> columns) =>
        [.. columns.Select(kind => (kind == ColumnKind.Name ? 20 : 8) + (_random.NextDouble() * 14))];

    private bool Chance(double share) => _random.NextDouble() < share;

    private T Pick<T>(params T[] choices) => choices[_random.Next(choices.Length)];
}
