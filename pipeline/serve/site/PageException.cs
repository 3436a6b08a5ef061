namespace PerfEtl.Pipeline.Serve.Site;

/// <summary>A page cannot be shown; the message is one Chinese sentence for whoever asked for it.</summary>
internal sealed class PageException(int status, string message) : Exception(message)
{
    /// <summary>The status of the answer: 404.</summary>
    public int Status => status;

    /// <summary>Whether it will do soon, so that the browser may ask again by itself.</summary>
    public bool IsSoon { get; private init; }

    /// <summary>It cannot be shown now, but soon.</summary>
    public static PageException Later(string message) => new(503, message) { IsSoon = true };

    /// <summary>What was asked for is not there, or not for this visitor.</summary>
    public static PageException NotFound(string message) => new(404, message);

    /// <summary>A parameter of the address cannot be.</summary>
    public static PageException Wrong(string message) => new(400, message);
}
