using System.Runtime.CompilerServices;

namespace PerfEtl.Reports.Drawing.Pdf;

/// <summary>Lets <see cref="PdfBytes.Add"/> take <c>$"…"</c> and write it straight into the file.</summary>
[InterpolatedStringHandler]
internal readonly ref struct PdfTemplate
{
    private readonly PdfBytes bytes;

    public PdfTemplate(int literalLength, int holes, PdfBytes bytes)
    {
        _ = (literalLength, holes);
        this.bytes = bytes;
    }

    public void AppendLiteral(string ascii) => bytes.Raw(ascii);

    /// <summary>A name or an operator, ASCII.</summary>
    public void AppendFormatted(string ascii) => bytes.Raw(ascii);

    public void AppendFormatted(PdfText text) => bytes.Text(text.Value);

    public void AppendFormatted(int value) => bytes.Number(value);

    public void AppendFormatted(double value) => bytes.Number(value);

    public void AppendFormatted(PdfReference reference)
    {
        bytes.Number(reference.Number);
        bytes.Raw(" 0 R"u8);
    }

    public void AppendFormatted(IReadOnlyList<PdfReference> references)
    {
        for (var i = 0; i < references.Count; i++)
        {
            if (i > 0) bytes.Raw(" "u8);
            AppendFormatted(references[i]);
        }
    }
}
