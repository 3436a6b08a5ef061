using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using PerfEtl.Pipeline.Declarations;
using PerfEtl.Pipeline.Extract.Text;
using PerfEtl.Pipeline.Intake;

namespace PerfEtl.Pipeline.Extract.Csv;

/// <summary>Cells parted by commas, semicolons or tabs, quoted where they hold such themselves (.csv).</summary>
/// <remarks>Merged cells are lost in it, so it is read as a text with tabs is.</remarks>
internal sealed class CsvFormat : IDocumentFormat
{
    private const string Separator = "sep=";

    private static readonly char[] Delimiters = [',', ';', '\t', '，', '|'];

    /// <inheritdoc/>
    public bool Recognizes(Document document) =>
        document.IsNamed(".csv") && TextDecoding.Decode(document.Bytes.Span) is Reading<string>.Read;

    /// <inheritdoc/>
    public Task<DocumentReading> ReadAsync(Document document) => Task.FromResult(Read(document.Bytes.Span));

    /// <inheritdoc/>
    public Task<DocumentView> ShowAsync(Document document) =>
        Task.FromResult<DocumentView>(new DocumentView.Rows(Read(document.Bytes.Span).Parts, AreLines: true));

    private static DocumentReading Read(ReadOnlySpan<byte> bytes)
    {
        var text = ((Reading<string>.Read)TextDecoding.Decode(bytes)).Value;
        var line = 0;
        var configuration = new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            Delimiter = DelimiterOf(text).ToString(),
            HasHeaderRecord = false,
            IgnoreBlankLines = false,
            BadDataFound = bad =>
            {
                if (!IsKeptText(bad.Field)) throw new BadDataException("", "", bad.Context);
            },
        };
        try
        {
            using var reader = new StringReader(text);
            using var parser = new CsvParser(reader, configuration);
            var rows = new List<Row>();
            while (parser.Read())
            {
                rows.Add(RowOf(parser.Record ?? [], line + 1));
                line = parser.RawRow;
            }

            return DocumentReading.Of(CellLayout.Grid, rows);
        }
        catch (BadDataException)
        {
            return DocumentReading.Refused(new Refusal(
                new Place(line + 1, 1), "文件", "", "里的引号不成对，看不出各格到哪里为止，请用表格软件重新导出", Verdict.Damaged));
        }
    }

    private static Row RowOf(string[] record, int line)
    {
        if (record is [var only] && only.StartsWith(Separator, StringComparison.OrdinalIgnoreCase))
            return new Row(line, []);
        var cells = new List<Cell>();
        for (var column = 0; column < record.Length; column++)
        {
            var text = Tables.CellText.Of(Bare(record[column]));
            if (text.Length > 0) cells.Add(new Cell(text, new Place(line, column + 1)));
        }

        return new Row(line, cells) { Width = record.Length };
    }

    // ="0012" is how a text is kept from becoming a number.
    private static string Bare(string cell) => IsKeptText(cell) ? cell[2..^1] : cell;

    private static bool IsKeptText(string cell) =>
        cell is ['=', '"', .., '"'] && cell.Length > 2 && cell.IndexOf('"', 2) == cell.Length - 1;

    // What Excel writes on a line of its own, else what parts cells on most lines.
    private static char DelimiterOf(string text)
    {
        if (text.StartsWith(Separator, StringComparison.OrdinalIgnoreCase) && text.Length > Separator.Length)
            return text[Separator.Length];
        var lines = text.Split('\n');
        return Delimiters.MaxBy(delimiter => lines.Count(line => line.Contains(delimiter)));
    }
}
