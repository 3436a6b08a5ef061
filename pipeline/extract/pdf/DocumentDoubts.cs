using PerfEtl.Pipeline.Declarations;
using PerfEtl.Pipeline.Extract.Pdf.Page;

namespace PerfEtl.Pipeline.Extract.Pdf;

/// <summary>Decides if a PDF may be used at all: whole, with a text layer, every glyph legible.</summary>
internal static class DocumentDoubts
{
    // A seal or a logo covers less of a page; a scan covers nearly all of it.
    private const double ScanShare = 0.4;

    // A scan may carry a page number or a stamp of the scanner, never a form's worth of text.
    private const int GlyphsOfAScan = 30;

    private const int ShownDamages = 3;

    private const string File = "文件";

    /// <summary>Why a file that cannot be read at all is set aside.</summary>
    public static Refusal Of(PdfException unreadable)
    {
        var verdict = unreadable.Problem switch
        {
            PdfProblem.Password => Verdict.Password,
            PdfProblem.Limit => Verdict.OverLimit,
            PdfProblem.Broken => Verdict.Damaged,
            PdfProblem.NotAPdf => Verdict.NotAForm,
            _ => throw new System.Diagnostics.UnreachableException(),
        };
        return new Refusal(default, File, "", unreadable.Message, verdict);
    }

    /// <summary>Why a broken file is set aside, whatever could still be read of it; null if it is whole.</summary>
    public static Refusal? OfDamage(DamageLog damage)
    {
        if (damage.IsClean) return null;
        var more = damage.Notes.Count > ShownDamages ? "等" : "";
        var notes = string.Join("；", damage.Notes.Take(ShownDamages)) + more;
        return new Refusal(default, File, "", $"已损坏（{notes}），读出的内容可能不全，请重新导出或重新报送", Verdict.Damaged);
    }

    /// <summary>Why a page makes its document unusable; null if it does not.</summary>
    public static Refusal? OfPage(PageContent page)
    {
        var place = Place.OfPage(page.Number);
        var printed = page.Glyphs.Count(glyph => !string.IsNullOrWhiteSpace(glyph.Text));
        if (page.ImageShare > ScanShare && printed < GlyphsOfAScan)
        {
            var layer = page.HiddenGlyphs > 0 ? "只有机器识别的隐藏文字，不能作准" : "没有文字层";
            return new Refusal(place, File, "", $"是扫描图像，{layer}，请报送由软件直接导出的 PDF", Verdict.NoTextLayer);
        }

        if (page.UnreadableShare == 0) return null;
        var share = FormattableString.Invariant($"{page.UnreadableShare * 100:0.#}%");
        return new Refusal(place, File, "",
            $"有 {share} 的字无法确定是什么字（字体没有写明编码），请换用其他软件导出", Verdict.Illegible);
    }
}
