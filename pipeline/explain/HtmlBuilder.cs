using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace PerfEtl.Pipeline.Explain;

/// <summary>HTML under construction. What stands in the holes of a string is always text: <c>&lt;script&gt;</c> in a
/// form is shown, never run.</summary>
internal sealed class HtmlBuilder
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private readonly StringBuilder text = new();

    /// <summary>Adds markup whose holes are escaped: <c>$"&lt;b&gt;{name}&lt;/b&gt;"</c>.</summary>
    [SuppressMessage("Performance", "CA1822", Justification = "The handler writes into this very object.")]
    [SuppressMessage("Style", "IDE0060", Justification = "The handler has written already when it arrives.")]
    public void Add([InterpolatedStringHandlerArgument("")] ref Markup markup)
    {
    }

    /// <summary>Adds markup without holes, as it is.</summary>
    public void AddMarkup(string markup) => text.Append(markup);

    /// <summary>Everything so far.</summary>
    public override string ToString() => text.ToString();

    /// <summary>One string of markup while it is put together; numbers are written invariantly to 0.01.</summary>
    [InterpolatedStringHandler]
    public readonly ref struct Markup
    {
        private readonly StringBuilder target;

        [SuppressMessage("Style", "IDE0060", Justification = "The compiler passes both lengths.")]
        public Markup(int literalLength, int holes, HtmlBuilder html) => target = html.text;

        public void AppendLiteral(string markup) => target.Append(markup);

        public void AppendFormatted(string? printed) => target.Append(Encoder.Encode(printed ?? ""));

        public void AppendFormatted(int number) => target.Append(CultureInfo.InvariantCulture, $"{number}");

        public void AppendFormatted(double number) => target.Append(CultureInfo.InvariantCulture, $"{number:0.##}");
    }
}
