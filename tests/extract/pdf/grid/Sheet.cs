using PerfEtl.Pipeline.Declarations;
using PerfEtl.Pipeline.Extract.Pdf.Grid;
using PerfEtl.Pipeline.Extract.Pdf.Page;
using PerfEtl.Pipeline.Extract.Pdf.Page.Glyphs;
using PerfEtl.Pipeline.Extract.Pdf.Page.Rulings;

namespace PerfEtl.Tests.Extract.Pdf.Grid;

/// <summary>A page drawn by hand: 600 × 800 points, Chinese characters as wide as high, others half as wide.</summary>
internal sealed class Sheet
{
    private readonly List<PageGlyph> glyphs = [];
    private readonly List<Ruling> rulings = [];

    public IReadOnlyList<PageGlyph> Glyphs => glyphs;

    public Sheet Across(double y, double from, double to) => Add(new Ruling(true, y, from, to));

    public Sheet Down(double x, double from, double to) => Add(new Ruling(false, x, from, to));

    /// <summary>All lines of a table without merged cells.</summary>
    public Sheet Table(double[] columns, double[] rows)
    {
        foreach (var row in rows) Across(row, columns[0], columns[^1]);
        foreach (var column in columns) Down(column, rows[0], rows[^1]);
        return this;
    }

    /// <summary>Text from left to right; a tab stands for a gap of one blank's width without a glyph.</summary>
    public Sheet Text(double x, double baseline, string text, double size = 10, bool isCut = false)
    {
        foreach (var character in text)
        {
            var width = Width(character) * size;
            var box = new PageBox(x, baseline - 0.88 * size, x + width, baseline + 0.12 * size);
            if (character != '\t') Glyph(character, box, size, baseline, 0, isCut);
            x += width;
        }

        return this;
    }

    /// <summary>Text turned by 90 degrees clockwise: it runs downwards, its tops to the right.</summary>
    public Sheet Downwards(double baseline, double y, string text, double size = 10)
    {
        foreach (var character in text)
        {
            var width = Width(character) * size;
            var box = new PageBox(baseline - 0.12 * size, y, baseline + 0.88 * size, y + width);
            Glyph(character, box, size, baseline, 90);
            y += width;
        }

        return this;
    }

    /// <summary>Text turned by 90 degrees counterclockwise: it runs upwards from a place.</summary>
    public Sheet Upwards(double baseline, double y, string text, double size = 10)
    {
        foreach (var character in text)
        {
            var width = Width(character) * size;
            var box = new PageBox(baseline - 0.88 * size, y - width, baseline + 0.12 * size, y);
            Glyph(character, box, size, baseline, 270);
            y -= width;
        }

        return this;
    }

    public PageContent Page(int number = 1) => new(number, 600, 800, glyphs, rulings, 0, 0);

    public PageLayout Layout(int number = 1) => LayoutReader.Read(Page(number));

    /// <summary>Cells of the only table: <c>row,column rows×columns text</c>, from 0.</summary>
    public string[] Cells() => Cells(Assert.Single(Layout().Tables));

    public static string[] Cells(RuledTable table) =>
    [
        .. table.Cells.Select(cell =>
            $"{cell.Row},{cell.Column} {cell.RowSpan}×{cell.ColumnSpan} {cell.Text}".Trim()),
    ];

    /// <summary>What a cell 0 to <paramref name="width"/> and 0 to 100 reads when this is drawn in it.</summary>
    public string CellText(double width)
    {
        Table([0, width], [0, 100]);
        return Assert.Single(Assert.Single(Layout().Tables).Cells).Text;
    }

    public Sheet Add(Ruling ruling)
    {
        rulings.Add(ruling);
        return this;
    }

    public Sheet Add(PageGlyph glyph)
    {
        glyphs.Add(glyph);
        return this;
    }

    private void Glyph(char character, PageBox box, double size, double baseline, int angle, bool isCut = false) =>
        glyphs.Add(new PageGlyph(character.ToString(), box, size, baseline, angle) { IsCut = isCut });

    private static double Width(char character) => character is < '\u2000' ? 0.5 : 1;
}
