using UglyToad.PdfPig.Tokens;

namespace PerfEtl.Pipeline.Extract.Pdf.Pig;

using Box = (double Left, double Bottom, double Right, double Top);

/// <summary>Reads the boxes of a page.</summary>
internal static class PageBoxes
{
    private static readonly Box A4 = (0, 0, 595.276, 841.89);

    /// <summary>What is seen: CropBox within MediaBox, corners in order; A4 without a MediaBox.</summary>
    public static Box Visible(PdfFile file, int page, IToken mediaBox, IToken cropBox)
    {
        var media = Read(file, mediaBox);
        if (media is null) file.Damage.Note($"第 {page} 页没有可读的页面尺寸，按 A4 处理");
        var whole = media ?? A4;
        if (file.Resolve(cropBox) is NullToken) return whole;
        var crop = Read(file, cropBox);
        Box seen = crop is null ? default : Common(whole, crop.Value);
        if (!IsEmpty(seen)) return seen;
        file.Damage.Note($"第 {page} 页的裁剪框有错");
        return whole;
    }

    private static Box? Read(PdfFile file, IToken value)
    {
        if (file.Resolve(value) is not ArrayToken { Data.Count: >= 4 } array) return null;
        Span<double> corners = stackalloc double[4];
        for (var i = 0; i < 4; i++)
        {
            if (file.Resolve(array.Data[i]) is not NumericToken number) return null;
            corners[i] = number.Data;
        }

        Box box = (Math.Min(corners[0], corners[2]), Math.Min(corners[1], corners[3]),
            Math.Max(corners[0], corners[2]), Math.Max(corners[1], corners[3]));
        return IsEmpty(box) ? null : box;
    }

    private static Box Common(Box one, Box other) => (
        Math.Max(one.Left, other.Left), Math.Max(one.Bottom, other.Bottom),
        Math.Min(one.Right, other.Right), Math.Min(one.Top, other.Top));

    private static bool IsEmpty(Box box) => box.Right <= box.Left || box.Top <= box.Bottom;
}
