namespace PerfEtl.Reports.Charts;

/// <summary>There is no such chart, or no data for it; nothing was drawn, and the message says what there is.</summary>
public sealed class ChartUnavailableException : Exception
{
    /// <summary>Needed by the framework's conventions; prefer a message.</summary>
    public ChartUnavailableException()
    {
    }

    /// <param name="message">What was asked for and what can be had.</param>
    public ChartUnavailableException(string message) : base(message)
    {
    }

    /// <param name="message">What was asked for and what can be had.</param>
    /// <param name="cause">What led to it.</param>
    public ChartUnavailableException(string message, Exception cause) : base(message, cause)
    {
    }
}
