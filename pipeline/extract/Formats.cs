using PerfEtl.Pipeline.Configuration;
using PerfEtl.Pipeline.Extract.Converted;
using PerfEtl.Pipeline.Extract.Csv;
using PerfEtl.Pipeline.Extract.Excel;
using PerfEtl.Pipeline.Extract.Html;
using PerfEtl.Pipeline.Extract.Pdf;
using PerfEtl.Pipeline.Extract.Rows;
using PerfEtl.Pipeline.Extract.Text;
using PerfEtl.Pipeline.Extract.Word;
using PerfEtl.Pipeline.Intake;
using PerfEtl.Pipeline.Vocabularies;

namespace PerfEtl.Pipeline.Extract;

/// <summary>The formats in the order in which a document is held against them; what none knows is taken for text.
/// </summary>
internal sealed class Formats(Vocabulary vocabulary, IForeignReader readers, PdfLimits limits)
{
    private readonly IDocumentFormat[] all =
    [
        new PdfFormat(vocabulary, readers), new RowsFormat(), new ExcelFormat(readers), new WordFormat(readers),
        new OldExcelFormat(readers), new ConvertedFormat(readers, limits, OfficeProgram.Path), new HtmlFormat(readers),
        new CsvFormat(), new TextFormat(),
    ];

    /// <summary>The format of a document.</summary>
    public IDocumentFormat Of(Document document) => Array.Find(all, format => format.Recognizes(document))!;
}
