namespace PerfEtl.Reports.Drawing;

/// <summary>A font file is missing or damaged, so nothing can be measured or drawn; install it again.</summary>
public sealed class BadFontException : Exception
{
    /// <summary>Needed by the framework's conventions; prefer a message.</summary>
    public BadFontException()
    {
    }

    /// <param name="message">Which file, and what is wrong with it.</param>
    public BadFontException(string message) : base(message)
    {
    }

    /// <param name="message">Which file, and what is wrong with it.</param>
    /// <param name="cause">What reading the file said.</param>
    public BadFontException(string message, Exception cause) : base(message, cause)
    {
    }
}
