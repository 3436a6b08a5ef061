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
