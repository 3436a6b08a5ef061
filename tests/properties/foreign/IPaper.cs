namespace PerfEtl.Tests.Properties.Foreign;

/// <summary>A PDF in the making, in points from the upper left corner of its last page.</summary>
internal interface IPaper
{
    /// <summary>Adds a page.</summary>
    void AddPage(double width, double height);

    /// <summary>Writes one line of text from its left end, on its baseline.</summary>
    void Text(string text, double x, double y, double size);

    /// <summary>Draws a ruling as a stroked line.</summary>
    void Line(double x1, double y1, double x2, double y2);

    /// <summary>Draws a ruling as a thin filled rectangle.</summary>
    void Rectangle(double x, double y, double width, double height);

    /// <summary>The file.</summary>
    byte[] Finish();
}
