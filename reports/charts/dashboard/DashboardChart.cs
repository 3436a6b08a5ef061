using PerfEtl.Reports.Drawing;

namespace PerfEtl.Reports.Charts.Dashboard;

/// <summary>概览: six small charts on one sheet, each with its finding.</summary>
internal static class DashboardChart
{
    public const string Topic = "概览";

    private const double ColumnGap = 32;
    private const double RowGap = 26;

    public static Picture Draw(ChartRequest request) => Draw(Tiles.Of(request), Subtitle(request), request);

    private static Picture Draw(IReadOnlyList<Tile> tiles, string subtitle, ChartRequest request)
    {
        var text = new ChartText(Topic, "项目、资金、指标与申报质量一览", subtitle, [], request.Source);
        return text.Around(request.Width, request.Fonts, top =>
        {
            var (bottom, pictures) = LayOut(tiles, request.Width, top, request.Fonts);
            return new ChartBody(bottom, surface => pictures.ForEach(picture => picture.Paint(surface)));
        });
    }

    /// <summary>Two in a row; a row is as high as its higher tile.</summary>
    private static (double Bottom, List<TilePicture> Pictures) LayOut(
        IReadOnlyList<Tile> tiles, double width, double top, FontSet fonts)
    {
        var column = (width - 2 * ChartStyles.Margin - ColumnGap) / 2;
        var pictures = new List<TilePicture>();
        var y = top;
        for (var i = 0; i < tiles.Count; i += 2)
        {
            TilePicture[] row = [.. tiles.Skip(i).Take(2).Select((tile, c) => new TilePicture(
                tile, ChartStyles.Margin + c * (column + ColumnGap), y, column, fonts))];
            pictures.AddRange(row);
            y = row.Max(picture => picture.Bottom) + RowGap;
        }

        return (y - RowGap, pictures);
    }

    private static string Subtitle(ChartRequest request)
    {
        var rows = request.Rows<Funding.FundingRow>("charts/funding/funding.sql");
        return ScopeText.For(rows);
    }
}
