namespace PerfEtl.Tests.Properties;

/// <summary>One line of a damaged text, and the line of the seed it came from.</summary>
/// <param name="Text">The line, possibly damaged.</param>
/// <param name="Origin">Line of the seed, 1-based; both copies of a doubled line have the same.</param>
internal sealed record TextLine(string Text, int Origin)
{
    /// <summary>The cells of the line, blank ones included.</summary>
    public string[] Cells => Text.Split('\t');
}
