using PerfEtl.Pipeline.Declarations;
using PerfEtl.Pipeline.Extract.Pdf;
using PerfEtl.Pipeline.Extract.Rows;
using PerfEtl.Pipeline.Extract.Text;
using PerfEtl.Pipeline.Intake;
using PerfEtl.Pipeline.Vocabularies;

namespace PerfEtl.Pipeline.Extract;

/// <summary>Document → the cells of its forms, each with its place.</summary>
/// <remarks>Nothing is interpreted beyond where a form begins.</remarks>
/// <param name="vocabulary">The words of the forms.</param>
/// <param name="readPdf">Gives the rows of a PDF; several are read at a time.</param>
internal sealed class Extractor(Vocabulary vocabulary, Func<ReadOnlyMemory<byte>, Task<PdfReading>> readPdf)
{
    private readonly FormSplitter splitter = new(vocabulary);

    /// <summary>The forms of a document, or why it holds none that may be used.</summary>
    public async Task<Extraction> ExtractAsync(Document document) =>
        PdfReader.IsPdf(document.Bytes.Span, document.Name)
            ? FormsIn(await readPdf(document.Bytes))
            : Extract(document);

    private Extraction Extract(Document document)
    {
        if (DeclarationRows.IsNamed(document.Name)) return FormOf(RowDocumentReader.Read(document.Bytes.Span));
        return TextDecoding.Decode(document.Bytes.Span) switch
        {
            Reading<string>.Read(var text) => FormsIn(text),
            Reading<string>.Unreadable(var printed, var reason) => Refused(printed, reason),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    private static Extraction FormOf(Reading<RowDocument> reading) => reading switch
    {
        Reading<RowDocument>.Read(var rows) =>
            new Extraction.Forms([new ExtractedForm(1, CellLayout.Ruled, DeclarationRows.Of(rows))]),
        Reading<RowDocument>.Unreadable(var printed, var reason) => Refused(printed, reason, Verdict.Damaged),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private Extraction FormsIn(PdfReading reading) =>
        reading.Refusal is { } why ? new Extraction.Refused(why) : FormsIn(CellLayout.Ruled, reading.Rows);

    private Extraction FormsIn(string text)
    {
        var (layout, rows) = TextRows.Read(text);
        return FormsIn(layout, rows);
    }

    private Extraction FormsIn(CellLayout layout, IReadOnlyList<Row> rows)
    {
        var forms = splitter.Split(layout, rows);
        return forms.Count > 0 ? new Extraction.Forms(forms) : Refused(Start(rows), "找不到申报表，应有“项目名称”“绩效指标”等栏目");
    }

    private static Extraction.Refused Refused(string printed, string reason, Verdict verdict = Verdict.NotAForm) =>
        new(new Refusal(default, "文件", printed, reason, verdict));

    private static string Start(IReadOnlyList<Row> rows)
    {
        var first = rows.FirstOrDefault(row => !row.IsBlank)?.Cells[0].Text.Split('\n')[0].TrimEnd() ?? "";
        return first.Length > 40 ? first[..40] + "…" : first;
    }
}
