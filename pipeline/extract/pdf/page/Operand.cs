using PerfEtl.Pipeline.Extract.Pdf.Objects;

namespace PerfEtl.Pipeline.Extract.Pdf.Page;

/// <summary>One token before an operator. Arrays and dictionaries stay flat: their brackets are operands.</summary>
/// <param name="Kind">What it is; a <see cref="PdfTokenKind.Keyword"/> is <c>true</c>, <c>false</c> or <c>null</c>.
/// </param>
/// <param name="Number">The value of a number.</param>
/// <param name="Start">Where its bytes begin in the content stream, notation not undone.</param>
/// <param name="Length">How many bytes it has there.</param>
internal readonly record struct Operand(PdfTokenKind Kind, double Number, int Start, int Length)
{
    public bool IsNumber => Kind == PdfTokenKind.Number;

    public bool IsName => Kind == PdfTokenKind.Name;

    public bool IsString => Kind is PdfTokenKind.LiteralString or PdfTokenKind.HexString;
}
