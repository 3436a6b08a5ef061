using PerfEtl.Pipeline.Declarations;
using PerfEtl.Pipeline.Extract.Pdf.Grid;
using PerfEtl.Pipeline.Extract.Pdf.Page.Glyphs;
using PerfEtl.Pipeline.Extract.Pdf.Page.Rulings;

namespace PerfEtl.Tests.Extract.Pdf.Grid;

/// <summary>Whatever is drawn: no exception, no glyph lost or doubled, every place of a table in one cell.</summary>
public sealed class RandomPageTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Read_RandomPages_KeepsEveryGlyphOnce(int seed)
    {
        var random = new Random(seed);
        for (var round = 0; round < 300; round++)
        {
            var layouts = new List<PageLayout>();
            for (var number = 1; number <= 3; number++)
            {
                var sheet = Draw(random);
                layouts.Add(sheet.Layout(number));
                Assert.Equal(Sorted(sheet.Glyphs.Select(glyph => glyph.Text)), Sorted(Texts(layouts[^1])));
                foreach (var table in layouts[^1].Tables) AssertCovered(table);
            }

            var rows = new PageStitcher(static text => text.Length == 2).Stitch(layouts);
            Assert.All(rows.SelectMany(row => row.Cells), cell => Assert.True(cell.RowSpan > 0 && cell.ColumnSpan > 0));
        }
    }

    [Fact]
    public void Read_ManyGlyphsAndRulings_IsFast()
    {
        var random = new Random(7);
        var sheet = new Sheet();
        for (var index = 0; index < 50_000; index++)
        {
            var from = random.NextDouble() * 600;
            sheet.Add(new Ruling(index % 2 == 0, random.NextDouble() * 800, from, from + random.NextDouble() * 40));
            var (x, y) = (random.NextDouble() * 600, random.NextDouble() * 800);
            sheet.Add(new PageGlyph("字", new PageBox(x, y, x + 9, y + 9), 9, y + 8, 90 * random.Next(4)));
        }

        var watch = System.Diagnostics.Stopwatch.StartNew();
        var layout = sheet.Layout();
        Assert.Equal(50_000, Texts(layout).Count());
        Assert.InRange(watch.Elapsed.TotalSeconds, 0, 2);
    }

    private static Sheet Draw(Random random)
    {
        var sheet = new Sheet();
        var columns = Edges(random, random.Next(2, 7), 30, 570);
        var rows = Edges(random, random.Next(2, 20), 30, 770);
        if (random.Next(4) > 0) sheet.Table(columns, rows);
        for (var count = random.Next(30); count > 0; count--)
        {
            var (isAcross, from) = (random.Next(2) == 0, random.NextDouble() * 700 - 20);
            var position = random.NextDouble() * 700 - 20;
            sheet.Add(new Ruling(isAcross, position, from, from + random.NextDouble() * 300 - 20));
        }

        for (var count = random.Next(80); count > 0; count--)
        {
            var (x, y, size) = (random.NextDouble() * 620 - 10, random.NextDouble() * 820 - 10, random.Next(0, 20));
            var text = "产出指标90%A b\u3000。"[random.Next(12)].ToString();
            sheet.Add(new PageGlyph(text, new PageBox(x, y - size, x + size, y), size, y, 90 * random.Next(4)));
        }

        return sheet;
    }

    private static double[] Edges(Random random, int count, double from, double to) =>
        [.. Enumerable.Range(0, count).Select(_ => from + random.NextDouble() * (to - from)).Order()];

    private static IEnumerable<string> Texts(PageLayout layout) =>
        layout.Tables.SelectMany(table => table.Cells).Select(cell => cell.Text)
            .Concat(layout.Lines.Select(line => line.Text))
            .SelectMany(text => text.Select(character => Level(character).ToString()));

    // A digit raised or lowered on its line is the same digit.
    private static char Level(char character) =>
        "⁰¹²³⁴⁵⁶⁷⁸⁹₀₁₂₃₄₅₆₇₈₉".IndexOf(character) is var at and >= 0 ? (char)('0' + at % 10) : character;

    private static string Sorted(IEnumerable<string> texts) =>
        string.Concat(texts.Where(text => !string.IsNullOrWhiteSpace(text)).Order(StringComparer.Ordinal));

    private static void AssertCovered(RuledTable table)
    {
        var covered = new int[table.Rows.Count - 1, table.Columns.Count - 1];
        foreach (var cell in table.Cells)
        {
            for (var row = 0; row < cell.RowSpan; row++)
            {
                for (var column = 0; column < cell.ColumnSpan; column++)
                    covered[cell.Row + row, cell.Column + column]++;
            }
        }

        Assert.All(covered.Cast<int>(), count => Assert.Equal(1, count));
    }
}
