namespace PerfEtl.Pipeline.Extract.Workers;

/// <summary>What a message to or from a reader process is.</summary>
internal enum WorkerTask : byte
{
    /// <summary>To: the limits, first of all. From: ready.</summary>
    Begin,

    /// <summary>To: the bytes of a PDF. From: its rows, or why it is refused.</summary>
    PdfRows,

    /// <summary>To: the bytes of a PDF. From: what its pages show.</summary>
    PdfPages,

    /// <summary>To: the bytes of a workbook of today's Excel. From: its rows, or why it is refused.</summary>
    ExcelRows,

    /// <summary>To: the bytes of a workbook of Excel 97 to 2003. From: its rows, or why it is refused.</summary>
    OldExcelRows,

    /// <summary>To: the bytes of a page, or of an archive of pages. From: its rows, or why it is refused.</summary>
    HtmlRows,

    /// <summary>To: the bytes of a document of today's Word. From: its rows, or why it is refused.</summary>
    WordRows,

    /// <summary>From: there is no memory for it; the process ends.</summary>
    OutOfMemory,
}
