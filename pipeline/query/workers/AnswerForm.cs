namespace PerfEtl.Pipeline.Query.Workers;

/// <summary>How the rows of a query come back from its worker.</summary>
internal enum AnswerForm
{
    /// <summary>An aligned table for a terminal.</summary>
    Table,

    /// <summary>CSV as a file.</summary>
    Csv,

    /// <summary>CSV as text for the next program of a pipe.</summary>
    CsvText,

    /// <summary>One JSON array.</summary>
    Json,

    /// <summary>An Excel workbook.</summary>
    Xlsx,

    /// <summary>Parquet, in <see cref="QueryRequest.Path"/>.</summary>
    Parquet,

    /// <summary>Some of the rows for a page, and how many there are.</summary>
    Page,

    /// <summary>A chart of them.</summary>
    Chart,
}
