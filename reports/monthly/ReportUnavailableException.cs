namespace PerfEtl.Reports.Monthly;

/// <summary>There is no such report: no data for the month, or no such department.</summary>
public sealed class ReportUnavailableException : Exception
{
    /// <summary>Without a reason.</summary>
    public ReportUnavailableException()
    {
    }

    /// <param name="message">One Chinese sentence for people.</param>
    public ReportUnavailableException(string message)
        : base(message)
    {
    }

    /// <param name="message">One Chinese sentence for people.</param>
    /// <param name="inner">What was caught.</param>
    public ReportUnavailableException(string message, Exception inner)
        : base(message, inner)
    {
    }
}
