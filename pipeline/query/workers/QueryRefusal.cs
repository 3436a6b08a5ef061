namespace PerfEtl.Pipeline.Query.Workers;

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
