namespace PerfEtl.Reports.Drawing.Pdf;

/// <summary>An area of a page that leads to a mark of the document or to an address.</summary>
internal sealed record PdfLink(Box Area, string? Mark, Uri? Address, string Label, PdfElement Element)
{
    /// <summary>The link's object, once the file is being written.</summary>
    public PdfReference Number { get; set; }

    /// <summary>Where the structure finds its element.</summary>
    public int Key { get; set; }
}
