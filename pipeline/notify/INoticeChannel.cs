namespace PerfEtl.Pipeline.Notify;

/// <summary>A way to hand a notice over.</summary>
internal interface INoticeChannel
{
    /// <summary>As the ledger calls it: <c>smtp</c>.</summary>
    string Name { get; }

    /// <summary>Makes sure that the other side can be reached; nothing is handed over.</summary>
    /// <exception cref="Exception">It cannot; the message says why.</exception>
    Task ProbeAsync(CancellationToken cancel);

    /// <summary>Hands it over.</summary>
    /// <exception cref="Exception">It was not taken; the caller writes that down and goes on.</exception>
    Task SendAsync(Notice notice, CancellationToken cancel);
}

/// <summary>A way of telling people cannot be used now; the message says which and why.</summary>
internal sealed class NoticeException(string message, Exception cause) : Exception(message, cause);
