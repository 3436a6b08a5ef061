namespace PerfEtl.Reports.Charts;

/// <summary>Somebody asked for a picture in a format we do not write; nothing was written.</summary>
public sealed class UnknownPictureFormatException : Exception
{
    /// <summary>Needed by the framework's conventions; prefer a message.</summary>
    public UnknownPictureFormatException()
    {
    }

    /// <param name="message">What was asked for and what can be had.</param>
    public UnknownPictureFormatException(string message) : base(message)
    {
    }

    /// <param name="message">What was asked for and what can be had.</param>
    /// <param name="cause">What led to it.</param>
    public UnknownPictureFormatException(string message, Exception cause) : base(message, cause)
    {
    }
}
