namespace PerfEtl.Pipeline.Explain;

/// <summary>What of a document is drawn.</summary>
/// <param name="Page">The only page; null for all.</param>
/// <param name="FirstLine">The first line of a text.</param>
/// <param name="LastLine">The last line of a text.</param>
internal sealed record PicturePart(int? Page, int FirstLine, int LastLine)
{
    /// <summary>All of it.</summary>
    public static PicturePart Whole { get; } = new(null, 0, int.MaxValue);

    /// <summary>Whether a page is drawn.</summary>
    public bool HasPage(int page) => Page is null || Page == page;

    /// <summary>Whether a line is drawn.</summary>
    public bool HasLine(int line) => line >= FirstLine && line <= LastLine;
}
