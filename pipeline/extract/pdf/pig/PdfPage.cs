using UglyToad.PdfPig.Tokens;

namespace PerfEtl.Pipeline.Extract.Pdf.Pig;

/// <summary>One page of the page tree, its inherited entries filled in.</summary>
/// <param name="Number">1-based.</param>
/// <param name="Dictionary">The page's own dictionary.</param>
/// <param name="Resources">Fonts, forms and so on; inherited if the page has none.</param>
/// <param name="VisibleBox">CropBox within MediaBox, in user space: left, bottom, right, top.</param>
/// <param name="Rotate">0, 90, 180 or 270, clockwise.</param>
internal sealed record PdfPage(
    int Number, DictionaryToken Dictionary, DictionaryToken Resources,
    (double Left, double Bottom, double Right, double Top) VisibleBox, int Rotate);
