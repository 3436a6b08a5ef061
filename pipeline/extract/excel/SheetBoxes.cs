using System.Text.RegularExpressions;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using PerfEtl.Pipeline.Extract.Tables;
using Drawing = DocumentFormat.OpenXml.Drawing;
using Placed = DocumentFormat.OpenXml.Drawing.Spreadsheet;

namespace PerfEtl.Pipeline.Extract.Excel;

/// <summary>Text of a sheet that stands in no cell: in text boxes, and in the head of its printed pages.</summary>
internal static partial class SheetBoxes
{
    /// <summary>Text boxes with the row over which each begins, 1-based.</summary>
    public static IEnumerable<(int Row, string Text)> Of(WorksheetPart part)
    {
        if (part.DrawingsPart?.WorksheetDrawing is not { } drawing) yield break;
        foreach (var anchor in drawing.ChildElements)
        {
            var text = CellText.Of(string.Join('\n', anchor.Descendants<Placed.TextBody>()
                .SelectMany(body => body.Elements<Drawing.Paragraph>()).Select(paragraph => paragraph.InnerText)));
            var row = anchor.GetFirstChild<Placed.FromMarker>()?.RowId?.Text;
            if (text.Length > 0) yield return (int.TryParse(row, out var above) ? above + 1 : 1, text);
        }
    }

    /// <summary>The lines of a page's head without the codes of its look: <c>&amp;C财政部门&amp;R单位：万元</c>.</summary>
    public static IEnumerable<string> Head(HeaderFooter head) => (head.OddHeader?.Text ?? "")
        .Split(["&L", "&C", "&R"], StringSplitOptions.None)
        .Select(part => CellText.Of(Code().Replace(part, "")))
        .Where(text => text.Any(character => character is >= '\u4E00' and <= '\u9FFF'));

    [GeneratedRegex("&(?:\"[^\"]*\"|K[0-9A-Fa-f+\\-]{6}|[0-9]+|[A-Za-z&])", RegexOptions.CultureInvariant)]
    private static partial Regex Code();
}
