using PerfEtl.Reports.Drawing;

namespace PerfEtl.Reports.Charts.Departments;

/// <summary>One thing departments are compared by: a number and a small bar under it.</summary>
/// <param name="Head">What it is.</param>
/// <param name="Text">The number as printed.</param>
/// <param name="Pieces">What the bar is made of, from the left; negative amounts have none.</param>
/// <param name="Full">What a bar over the whole width stands for; null for the largest department.</param>
internal sealed record DepartmentMetric(
    string Head, Func<DepartmentRow, string> Text, Func<DepartmentRow, Color, (decimal Value, Color Color)[]> Pieces,
    decimal? Full = null)
{
    public static IReadOnlyList<DepartmentMetric> All { get; } =
    [
        new("项目资金总额", row => row.TotalCny is { } cny ? MoneyText.Wan(cny) : MoneyText.NotFilled,
            (row, color) => [(row.TotalCny ?? 0, color)]),
        new("项目数", row => MoneyText.Count(row.ProjectCount), (row, color) => [(row.ProjectCount, color)]),
        new("指标数", row => MoneyText.Count(row.IndicatorCount), (row, color) => [(row.IndicatorCount, color)]),
        new("量化占比", row => row.IndicatorCount == 0 ? "无指标" : MoneyText.Share(row.QuantifiedCount, row.IndicatorCount),
            (row, color) => [(row.QuantifiedCount / Math.Max(1m, row.IndicatorCount), color)], 1),
        new("每份问题", row => MoneyText.Mean(row.FindingsPerForm),
            (row, _) =>
            [
                (PerForm(row.ErrorCount, row), Palette.Error),
                (PerForm(row.WarningCount, row), Palette.WarningFill),
            ]),
    ];

    /// <summary>The length of the whole bar.</summary>
    public decimal Length(DepartmentRow row) => Pieces(row, Palette.Ordinary).Sum(piece => Math.Max(0, piece.Value));

    private static decimal PerForm(int count, DepartmentRow row) => count / Math.Max(1m, row.ProjectCount);
}
