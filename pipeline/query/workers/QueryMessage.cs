namespace PerfEtl.Pipeline.Query.Workers;

/// <summary>What a message to or from a query worker is.</summary>
internal enum QueryMessage : byte
{
    /// <summary>To: the request, the only one.</summary>
    Ask,

    /// <summary>From: a piece of the answer.</summary>
    Piece,

    /// <summary>From: the number of rows; the answer is whole.</summary>
    Done,

    /// <summary>From: why there is no answer, as <see cref="QueryRefusal"/> and a sentence.</summary>
    Refused,
}

/// <summary>Why a worker gives no answer.</summary>
internal enum QueryRefusal
{
    /// <summary>The statement is wrong.</summary>
    Usage,

    /// <summary>It asks for more rows than it may have.</summary>
    Rows,

    /// <summary>It asks for more memory than it may have.</summary>
    Memory,

    /// <summary>It takes longer than it may.</summary>
    Time,

    /// <summary>Its answer is larger than it may be.</summary>
    Size,

    /// <summary>Nobody waits for it any more.</summary>
    Stopped,

    /// <summary>The snapshot cannot be read.</summary>
    Failed,
}
