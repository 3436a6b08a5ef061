using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace PerfEtl.Pipeline.Query.Excel;

/// <summary>The formats of the workbook, in the order of <see cref="CellStyle"/>.</summary>
internal static class CellStyles
{
    // Formats that every Excel knows by number, and the first one that a file may define.
    private const uint AsExcelLikes = 0;
    private const uint WholeNumber = 1;
    private const uint TwoPlaces = 4;
    private const uint AsText = 49;
    private const uint FirstOwn = 164;

    private static readonly string[] Own =
        [@"yyyy\-mm\-dd", @"yyyy\-mm\-dd\ hh:mm:ss", @"yyyy\-mm\-dd\ hh:mm:ss""+08:00"""];

    /// <summary>The part of the package that holds them.</summary>
    public static Stylesheet Sheet() => new(
        new NumberingFormats(Own.Select((code, index) =>
            new NumberingFormat { NumberFormatId = FirstOwn + (uint)index, FormatCode = code })),
        new Fonts(Plain(), Bold()),
        new Fills(Filled(PatternValues.None), Filled(PatternValues.Gray125)),
        new Borders(new Border()),
        new CellStyleFormats(new CellFormat()),
        new CellFormats(
            Format(AsExcelLikes), Format(AsExcelLikes, font: 1), Format(TwoPlaces), Format(WholeNumber),
            Format(FirstOwn), Format(FirstOwn + 1), Format(FirstOwn + 2), Format(AsText), OnTheRight(Format(AsText))),
        new DocumentFormat.OpenXml.Spreadsheet.CellStyles(
            new DocumentFormat.OpenXml.Spreadsheet.CellStyle { Name = "Normal", FormatId = 0, BuiltinId = 0 }));

    private static Font Plain() => new(new FontSize { Val = 11 }, new FontName { Val = "等线" });

    private static Font Bold() => new(new Bold(), new FontSize { Val = 11 }, new FontName { Val = "等线" });

    private static Fill Filled(PatternValues pattern) => new(new PatternFill { PatternType = pattern });

    private static CellFormat Format(uint number, uint font = 0) => new()
    {
        NumberFormatId = number,
        FontId = font,
        FillId = 0,
        BorderId = 0,
        FormatId = 0,
        ApplyNumberFormat = true,
        ApplyFont = true,
    };

    private static CellFormat OnTheRight(CellFormat format)
    {
        format.Alignment = new Alignment { Horizontal = HorizontalAlignmentValues.Right };
        format.ApplyAlignment = BooleanValue.FromBoolean(true);
        return format;
    }
}

/// <summary>How a cell looks; the number is its place in the workbook's list of formats.</summary>
internal enum CellStyle
{
    /// <summary>As Excel likes.</summary>
    General,

    /// <summary>The head: bold.</summary>
    Head,

    /// <summary><c>18,052,461.00</c>.</summary>
    Money,

    /// <summary><c>2022</c>, without separators: years are whole numbers, too.</summary>
    Whole,

    /// <summary><c>2022-12-31</c>.</summary>
    Date,

    /// <summary><c>2022-12-31 18:14:00</c>.</summary>
    Timestamp,

    /// <summary><c>2022-12-31 18:14:00+08:00</c>.</summary>
    Moment,

    /// <summary>Text, also when it is edited.</summary>
    Text,

    /// <summary>A number that only a text can hold to its last digit.</summary>
    ExactNumber,
}
