using System.Text;

namespace PerfEtl.Tests.Extract.Pdf.Producers;

/// <summary>A document being written.</summary>
internal sealed class MarkupText
{
    private readonly StringBuilder _text = new();

    /// <summary>Writes on.</summary>
    public MarkupText Add(string text)
    {
        _text.Append(text);
        return this;
    }

    /// <summary>Writes on and ends the line.</summary>
    public MarkupText AddLine(string text) => Add(text).Add("\n");

    /// <inheritdoc/>
    public override string ToString() => _text.ToString();
}
