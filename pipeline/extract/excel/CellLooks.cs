using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using PerfEtl.Pipeline.Extract.Tables;

namespace PerfEtl.Pipeline.Extract.Excel;

/// <summary>What a cell's style says that changes what a person reads.</summary>
/// <param name="Format">Its number format.</param>
/// <param name="Font">Of its text, as far as no stretch of it has one of its own.</param>
/// <param name="Borders">Its lines.</param>
/// <param name="IsFilled">Whether it has a ground of its own, so that white can be read on it.</param>
internal sealed record CellLook(string Format, TextLook Font, Borders Borders, bool IsFilled);

/// <summary>How characters are set.</summary>
/// <param name="IsStruck">With a line through them.</param>
/// <param name="IsWhite">In the colour of paper.</param>
/// <param name="Rank">1 above the line, -1 below it.</param>
internal readonly record struct TextLook(bool IsStruck, bool IsWhite, int Rank)
{
    /// <summary>Digits with the rank they are set in.</summary>
    public string Ranked(string text) => Rank switch
    {
        > 0 => CellText.AsRaised(text),
        < 0 => CellText.AsLowered(text),
        _ => text,
    };
}

/// <summary>The styles of a workbook.</summary>
internal sealed class CellLooks
{
    private static readonly CellLook Plain = new("General", default, Borders.None, false);

    private readonly List<CellLook> looks = [];

    /// <summary>Reads them.</summary>
    public CellLooks(WorkbookPart workbook)
    {
        if (workbook.WorkbookStylesPart?.Stylesheet is not { } styles) return;
        var formats = new Dictionary<uint, string>();
        foreach (var format in styles.NumberingFormats?.Elements<NumberingFormat>() ?? [])
            if (format is { NumberFormatId.Value: var id, FormatCode.Value: { } code }) formats[id] = code;
        List<TextLook> fonts = [.. styles.Fonts?.Elements<Font>().Select(LookOf) ?? []];
        List<Borders> borders = [.. styles.Borders?.Elements<Border>().Select(LinesOf) ?? []];
        List<bool> fills = [.. styles.Fills?.Elements<Fill>().Select(IsGround) ?? []];
        foreach (var format in styles.CellFormats?.Elements<CellFormat>() ?? [])
        {
            var id = format.NumberFormatId?.Value ?? 0;
            looks.Add(new CellLook(
                formats.GetValueOrDefault(id) ?? NumberText.BuiltInFormat((int)id),
                At(fonts, format.FontId), At(borders, format.BorderId), At(fills, format.FillId)));
        }
    }

    /// <summary>The look of a style's number.</summary>
    public CellLook Of(uint? style) => style is { } index && index < looks.Count ? looks[(int)index] : Plain;

    /// <summary>The look of a stretch of text.</summary>
    public static TextLook LookOf(OpenXmlCompositeElement font) => new(
        IsOn(font.GetFirstChild<Strike>()), IsPaper(font.GetFirstChild<Color>()), RankOf(font));

    private static int RankOf(OpenXmlCompositeElement font)
    {
        var rank = font.GetFirstChild<VerticalTextAlignment>()?.Val?.Value;
        if (rank == VerticalAlignmentRunValues.Superscript) return 1;
        return rank == VerticalAlignmentRunValues.Subscript ? -1 : 0;
    }

    private static bool IsOn(Strike? strike) => strike is not null && strike.Val?.Value != false;

    private static bool IsPaper(Color? color) =>
        color is { Rgb.Value: { } rgb } && rgb.EndsWith("FFFFFF", StringComparison.OrdinalIgnoreCase);

    private static Borders LinesOf(Border border) =>
        (IsLine(border.LeftBorder) ? Borders.Left : 0) | (IsLine(border.RightBorder) ? Borders.Right : 0)
        | (IsLine(border.TopBorder) ? Borders.Top : 0) | (IsLine(border.BottomBorder) ? Borders.Bottom : 0);

    private static bool IsLine(BorderPropertiesType? line) =>
        line?.Style is { } style && style.Value != BorderStyleValues.None;

    private static bool IsGround(Fill fill) =>
        fill.GradientFill is not null
        || (fill.PatternFill?.PatternType is { } pattern && pattern.Value != PatternValues.None);

    private static T? At<T>(List<T> list, UInt32Value? index) =>
        index?.Value is { } at && at < list.Count ? list[(int)at] : default;
}
