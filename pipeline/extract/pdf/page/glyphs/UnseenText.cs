using PerfEtl.Pipeline.Declarations;

namespace PerfEtl.Pipeline.Extract.Pdf.Page.Glyphs;

/// <summary>A text that a page holds but does not show, or shows as struck out: it is no print.</summary>
/// <param name="Text">Its characters, for example the <c>1</c> in white before <c>100</c>.</param>
/// <param name="Reason">Why it does not count.</param>
/// <param name="Box">Where it stands.</param>
internal sealed record UnseenText(string Text, UnseenReason Reason, PageBox Box);

/// <summary>Why a text does not count.</summary>
internal enum UnseenReason
{
    /// <summary>White on paper.</summary>
    White,

    /// <summary>Under a filled box or a picture that lets nothing through.</summary>
    Covered,

    /// <summary>Smaller than anything that can be read.</summary>
    Tiny,

    /// <summary>A line goes through it.</summary>
    Struck,
}
