using PerfEtl.Pipeline.Extract.Pdf.Pig;

namespace PerfEtl.Pipeline.Extract.Pdf.Page;

/// <summary>How a page is seen: its size in points and the way from its user space to there.</summary>
internal readonly record struct PageFrame(Matrix ToPage, double Width, double Height)
{
    /// <summary>Larger pages are cut, in points; the format allows 14,400 units.</summary>
    private const double Largest = 1e6;

    /// <summary>The frame of a page.</summary>
    /// <param name="page">Its visible box and rotation.</param>
    /// <param name="unit">/UserUnit: points for one unit of user space, mostly 1.</param>
    public static PageFrame Of(PdfPage page, double unit)
    {
        var (left, bottom, right, top) = page.VisibleBox;
        var width = Math.Clamp((right - left) * unit, 1, Largest);
        var height = Math.Clamp((top - bottom) * unit, 1, Largest);
        return page.Rotate switch
        {
            90 => new PageFrame(new Matrix(0, unit, unit, 0, -bottom * unit, -left * unit), height, width),
            180 => new PageFrame(new Matrix(-unit, 0, 0, unit, right * unit, -bottom * unit), width, height),
            270 => new PageFrame(new Matrix(0, -unit, -unit, 0, top * unit, right * unit), height, width),
            _ => new PageFrame(new Matrix(unit, 0, 0, -unit, -left * unit, top * unit), width, height),
        };
    }
}
