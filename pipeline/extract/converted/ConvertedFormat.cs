using PerfEtl.Pipeline.Configuration;
using PerfEtl.Pipeline.Declarations;
using PerfEtl.Pipeline.Extract.Office;
using PerfEtl.Pipeline.Extract.Workers;
using PerfEtl.Pipeline.Intake;

namespace PerfEtl.Pipeline.Extract.Converted;

/// <summary>Old Word and WPS (.doc, .wps), OpenDocument (.odt, .ods), RTF and the XML of Office 2003: LibreOffice turns
/// them into Word or Excel, which is then read.</summary>
/// <param name="readers">Read what comes of it.</param>
/// <param name="limits">How long it may take.</param>
/// <param name="program">Where LibreOffice is; null if it is not installed.</param>
internal sealed class ConvertedFormat(IForeignReader readers, PdfLimits limits, string? program) : IDocumentFormat
{
    /// <inheritdoc/>
    public bool Recognizes(Document document) => KindOf(document) is not null;

    /// <inheritdoc/>
    public async Task<DocumentReading> ReadAsync(Document document)
    {
        var kind = KindOf(document)!;
        if (program is null)
        {
            return DocumentReading.Refused(
                "", $"是{kind.Name}，要有 LibreOffice 才能读，这台机器上没有；请安装，或另存为 .docx、.xlsx 或 PDF 再报送", Verdict.NotAForm);
        }

        var within = TimeSpan.FromSeconds(limits.OfficeSeconds);
        var converted = await OfficeProgram.ConvertAsync(
            document.Bytes, kind.Ending, kind.IsTable ? "xlsx" : "docx", within);
        if (converted is null)
        {
            return DocumentReading.Refused(
                "", $"是{kind.Name}，LibreOffice 在 {limits.OfficeSeconds} 秒内（设置 Limits:OfficeSeconds）没有打开它，"
                + "可能已损坏或有密码；请另存为 .docx、.xlsx 或 PDF 再报送", Verdict.Damaged);
        }

        return await readers.ReadAsync(kind.IsTable ? WorkerTask.ExcelRows : WorkerTask.WordRows, converted);
    }

    // What is left of a cut file may not tell what it was; its name does.
    private static ConvertedKind? KindOf(Document document) => ConvertedKind.Of(document.Bytes.Span)
        ?? (OfficeKinds.IsCompound(document.Bytes.Span) && document.IsNamed(".doc", ".dot", ".wps")
            ? ConvertedKind.OldWord : null);

    /// <inheritdoc/>
    public async Task<DocumentView> ShowAsync(Document document) =>
        new DocumentView.Rows((await ReadAsync(document)).Parts, AreLines: false);
}
