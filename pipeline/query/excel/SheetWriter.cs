using System.Globalization;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;
using PerfEtl.Pipeline.Failures;

namespace PerfEtl.Pipeline.Query.Excel;

/// <summary>The sheet while it is written, from its head down.</summary>
internal sealed class SheetWriter : IDisposable
{
    private const int LongestText = 32_767;

    private readonly Stream _stream;
    private readonly OpenXmlWriter _writer;
    private readonly IReadOnlyList<QueryColumn> _columns;
    private readonly string[] _letters;
    private int _row;

    /// <param name="stream">Where it goes; closed with the sheet.</param>
    /// <param name="columns">The columns.</param>
    /// <param name="widths">Of each, in characters.</param>
    public SheetWriter(Stream stream, IReadOnlyList<QueryColumn> columns, IReadOnlyList<double> widths)
    {
        (_stream, _columns, _writer) = (stream, columns, OpenXmlWriter.Create(stream));
        _letters = [.. columns.Select(column => Letters(column.Ordinal))];
        _writer.WriteStartDocument();
        _writer.WriteStartElement(new Worksheet());
        _writer.WriteElement(new SheetViews(HeadStays()));
        _writer.WriteElement(new Columns(widths.Select((width, index) => new Column
        {
            Min = (uint)index + 1,
            Max = (uint)index + 1,
            Width = width,
            CustomWidth = true,
        })));
        _writer.WriteStartElement(new SheetData());
        BeginRow();
        foreach (var column in columns)
            WriteCell(column, WorkbookCell.Text(column.Name) with { Style = CellStyle.Head });
        _writer.WriteEndElement();
    }

    /// <summary>Writes one row; a NULL is a cell that is not there.</summary>
    /// <exception cref="UsageException">A text is too long for a cell.</exception>
    public void Write(object?[] values)
    {
        BeginRow();
        foreach (var column in _columns)
        {
            if (values[column.Ordinal] is { } value) WriteCell(column, WorkbookCell.Of(column.Kind, value));
        }

        _writer.WriteEndElement();
    }

    /// <summary>Ends the sheet; without this it is of no use.</summary>
    public void Complete()
    {
        _writer.WriteEndElement();
        _writer.WriteElement(new AutoFilter { Reference = $"A1:{_letters[^1]}{_row}" });
        _writer.WriteEndElement();
        _writer.Close();
    }

    public void Dispose() => _stream.Dispose();

    private static SheetView HeadStays() => new(new Pane
    {
        VerticalSplit = 1,
        TopLeftCell = "A2",
        ActivePane = PaneValues.BottomLeft,
        State = PaneStateValues.Frozen,
    })
    {
        TabSelected = true,
        WorkbookViewId = 0,
    };

    private static string Letters(int column) =>
        column < 26 ? $"{(char)('A' + column)}" : Letters((column / 26) - 1) + (char)('A' + (column % 26));

    private void BeginRow()
    {
        _row++;
        _writer.WriteStartElement(new Row(), [new OpenXmlAttribute("r", "", Number(_row))]);
    }

    private void WriteCell(QueryColumn column, WorkbookCell cell)
    {
        if (cell.Content.Length > LongestText) throw TooLong(column, cell.Content.Length);
        var kind = cell.IsText ? "inlineStr" : cell.IsBoolean ? "b" : "n";
        _writer.WriteStartElement(new Cell(),
        [
            new OpenXmlAttribute("r", "", $"{_letters[column.Ordinal]}{Number(_row)}"),
            new OpenXmlAttribute("s", "", Number((int)cell.Style)),
            new OpenXmlAttribute("t", "", kind),
        ]);
        if (cell.IsText) _writer.WriteElement(new InlineString(Kept(cell.Content)));
        else _writer.WriteElement(new CellValue(cell.Content));
        _writer.WriteEndElement();
    }

    private static Text Kept(string text) => new(EscapedText.Of(text)) { Space = SpaceProcessingModeValues.Preserve };

    private UsageException TooLong(QueryColumn column, int length) => new(
        $"第 {_row - 1} 行，列“{column.Name}”：文字有 {length} 个字符，Excel 单元格最多 {LongestText} 个。"
        + $"请在查询中截取，例如 left({column.Name}, {LongestText})，或改用 .csv、.json。");

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}

/// <summary>Characters that XML cannot hold, written as Excel writes them: <c>_x0001_</c>.</summary>
internal static partial class EscapedText
{
    /// <summary>The text for a cell; a text that looks like such a spelling itself is kept apart from one.</summary>
    public static string Of(string text) => Special().Replace(
        text, found => FormattableString.Invariant($"_x{(int)found.Value[0]:X4}_"));

    // An underscore in front of xHHHH_, controls and non-characters, and half of a surrogate pair.
    [GeneratedRegex(
        @"_(?=x[0-9A-Fa-f]{4}_)|[\x00-\x08\x0B-\x1F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])"
        + @"|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]")]
    private static partial Regex Special();
}
