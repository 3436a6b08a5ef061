namespace PerfEtl.Pipeline.Declarations;

/// <summary>A value together with the text it was read from and where that text stands.</summary>
/// <param name="Value">The value, for example 2022-01-01.</param>
/// <param name="Text">The text exactly as printed, for example <c>2022/1/1</c>.</param>
/// <param name="Place">Where the text stands.</param>
internal sealed record Printed<T>(T Value, string Text, Place Place);

/// <summary>Where a text stands in its document, so that a person can put a finger on it.</summary>
/// <param name="Line">Line of the text document, or row of the page, 1-based; for example 57.</param>
/// <param name="Column">Cell within the line, 1-based, counted as delimited in the document; for example 4.</param>
/// <param name="Page">Page of a paged document, 1-based; null where the document has no pages.</param>
/// <param name="Box">Where on the page; null where the document has no pages.</param>
internal readonly record struct Place(int Line, int Column, int? Page = null, PageBox? Box = null)
{
    /// <summary>How a document without pages names the place: <c>附表1!C7</c>, <c>第2个表第3行第1格</c>; null if it has pages
    /// or lines.</summary>
    public string? Name { get; init; }

    /// <summary>A whole page.</summary>
    public static Place OfPage(int page) => new(0, 0, page);

    /// <summary>Whether both stand on the same row of the same page.</summary>
    public bool IsOnRowOf(Place other) => Line == other.Line && Page == other.Page;

    /// <summary>Whether this stands on a row above the other's.</summary>
    public bool IsAbove(Place other) => Page == other.Page ? Line < other.Line : Page < other.Page;

    /// <summary>As people read it: <c>第57行第4列</c>, <c>第2页第5行第4列</c>, <c>附表1!C7</c>.</summary>
    public override string ToString() => Name ??
        (Page is { } page ? $"第{page}页" : "") + (Line > 0 ? $"第{Line}行第{Column}列" : "");
}
