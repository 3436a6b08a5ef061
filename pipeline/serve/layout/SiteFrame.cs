namespace PerfEtl.Pipeline.Serve.Layout;

/// <summary>What stands around every page.</summary>
/// <param name="Base">What stands before our own paths: <c>/perfetl</c>, or nothing.</param>
/// <param name="Here">The path of the page: <c>/projects</c>.</param>
/// <param name="Who">The visitor's name.</param>
/// <param name="IsOfThisMachine">Whether no account was needed.</param>
/// <param name="IsOperator">Whether the visitor may give orders.</param>
/// <param name="IsLimited">Whether the visitor sees some departments only.</param>
/// <param name="PublishedAt">When what is shown was published, UTC; null before anything was.</param>
/// <param name="Antiforgery">The token that forms send along; empty for pages without forms.</param>
public sealed record SiteFrame(
    string Base, string Here, string Who, bool IsOfThisMachine, bool IsOperator, bool IsLimited,
    DateTime? PublishedAt, string Antiforgery)
{
    /// <summary>The address of one of our own pages.</summary>
    public string To(string path) => Base + path;

    /// <summary>Whether a page belongs to a part of the site: <c>/projects/7</c> to <c>/projects</c>.</summary>
    public bool IsIn(string part) => Here == part || Here.StartsWith(part + "/", StringComparison.Ordinal);
}
