namespace PerfEtl.Pipeline.Declarations;

/// <summary>Where a text stands in its document, so that a person can put a finger on it.</summary>
/// <param name="Line">Line of the text document, 1-based; for example 57.</param>
/// <param name="Column">Cell within the line, 1-based, counted as delimited in the document; for example 4.</param>
/// <param name="Page">Page of a paged document, 1-based; null where the document has no pages.</param>
internal readonly record struct Place(int Line, int Column, int? Page = null)
{
    /// <summary>As people read it: <c>第57行第4列</c>.</summary>
    public override string ToString() =>
        Page is { } page ? $"第{page}页第{Line}行第{Column}列" : $"第{Line}行第{Column}列";
}
