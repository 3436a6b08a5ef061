using PerfEtl.Pipeline.Declarations;

namespace PerfEtl.Pipeline.Extract.Pdf.Page;

/// <summary>The filled boxes and pictures of a page in drawing order: what glyphs stand on.</summary>
internal sealed class Backdrop
{
    /// <summary>A form has some hundred; of more the oldest are forgotten, white text on them is then unseen.</summary>
    private const int Most = 20_000;

    private readonly List<(PageBox Box, bool IsWhite)> areas = [];

    /// <summary>Starts a page.</summary>
    public void Clear() => areas.Clear();

    /// <summary>Puts a box over what is there.</summary>
    public void Add(in PageBox box, bool isWhite)
    {
        if (areas.Count == Most) areas.RemoveRange(0, Most / 2);
        areas.Add((box, isWhite));
    }

    /// <summary>Whether a point shows the paper: nothing was drawn there, or white last.</summary>
    public bool IsPaperAt((double X, double Y) point)
    {
        for (var index = areas.Count - 1; index >= 0; index--)
        {
            if (areas[index].Box.Holds(point)) return areas[index].IsWhite;
        }

        return true;
    }
}
