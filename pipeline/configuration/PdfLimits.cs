namespace PerfEtl.Pipeline.Configuration;

/// <summary>How much one document may ask for (section <c>Limits</c> of <c>appsettings.json</c>).</summary>
/// <remarks>A document beyond a limit is quarantined; the message names the limit and what was found.</remarks>
internal sealed record PdfLimits
{
    /// <summary>Size of a file, in megabytes; a larger one is quarantined unread. Real forms are under 1.</summary>
    [Within(1, 2_047, "MB")]
    public int FileMegabytes { get; init; } = 64;

    /// <summary>Pages of a document.</summary>
    [Within(1, 100_000, "页")]
    public int Pages { get; init; } = 1_000;

    /// <summary>Drawing operators of a document; those of forms inside forms count each time they are drawn.</summary>
    /// <remarks>
    /// A page of a form has 900 (Chromium) to 4,200 (wkhtmltopdf). Five million take less than two seconds, as a form
    /// that is drawn counts for ten and a shown string for one more every two bytes.
    /// </remarks>
    [Within(1_000, 2_000_000_000, "个")]
    public int Operators { get; init; } = 5_000_000;

    /// <summary>Cells of a document of Word, Excel or HTML, with those that have only borders.</summary>
    /// <remarks>A form has 60 to 400.</remarks>
    [Within(1_000, 10_000_000, "个")]
    public int Cells { get; init; } = 500_000;

    /// <summary>One stream after its filters, in megabytes.</summary>
    /// <remarks>
    /// A page of a form has 0.1, an embedded font without a table of its characters up to 15. Room grows by doubling
    /// and the smaller room goes only when it is collected, so one such stream takes up to 40 megabytes of memory.
    /// </remarks>
    [Within(1, 2_047, "MB")]
    public int StreamMegabytes { get; init; } = 16;

    /// <summary>All streams of a document after their filters, in megabytes.</summary>
    /// <remarks>A document of 500 one-page forms has 13 to 50; to inflate 128 takes less than a second.</remarks>
    [Within(1, 65_536, "MB")]
    public int DocumentMegabytes { get; init; } = 128;

    /// <summary>Objects inside objects, pages inside page folders, forms inside forms.</summary>
    [Within(8, 512, "层")]
    public int Depth { get; init; } = 64;

    /// <summary>Time for one document, in seconds.</summary>
    /// <remarks>A reader that goes on half a second longer is killed, and the document tried once more alone.</remarks>
    [Within(1, 3_600, "秒")]
    public int Seconds { get; init; } = 20;

    /// <summary>Time for LibreOffice to convert one document of an old or other format, in seconds.</summary>
    /// <remarks>It takes two to five, most of it to start.</remarks>
    [Within(1, 3_600, "秒")]
    public int OfficeSeconds { get; init; } = 60;

    /// <summary>Processes that read documents at the same time; 0 for as many as the machine has cores.</summary>
    [Within(0, 256, "个")]
    public int Readers { get; init; }

    /// <summary>Memory of one reading process: its heap, and again as much beside it, in megabytes.</summary>
    /// <remarks>A document of 500 forms takes some 200; a file of 64 MB has to fit in, too.</remarks>
    [Within(128, 65_536, "MB")]
    public int ReaderMegabytes { get; init; } = 512;
}
