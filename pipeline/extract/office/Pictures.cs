using PerfEtl.Pipeline.Declarations;

namespace PerfEtl.Pipeline.Extract.Office;

/// <summary>A document that shows its form as a picture is a scan, whatever program it was put into.</summary>
internal static class Pictures
{
    private const int GlyphsOfAScan = 30;

    /// <summary>Why a document of pictures is set aside; null if it has text enough.</summary>
    public static Refusal? RefusalOf(IEnumerable<IReadOnlyList<Row>> parts, bool hasPicture, string kind)
    {
        if (!hasPicture) return null;
        var glyphs = parts.Sum(part => part.Sum(row => row.Cells.Sum(cell => cell.Text.Length)));
        return glyphs >= GlyphsOfAScan ? null
            : new Refusal(default, "文件", "", $"里只有图片，没有文字，是扫描图像，请报送能选中文字的 {kind}或 PDF", Verdict.NoTextLayer);
    }
}
