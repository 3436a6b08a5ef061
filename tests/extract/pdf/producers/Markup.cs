using System.Globalization;

namespace PerfEtl.Tests.Extract.Pdf.Producers;

/// <summary>Bits of HTML and XML.</summary>
internal static class Markup
{
    /// <summary>Text as element content or attribute.</summary>
    public static string Escape(string text) => text
        .Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal).Replace("\"", "&quot;", StringComparison.Ordinal);

    /// <summary>A length in points: <c>10.5pt</c>.</summary>
    public static string Points(double length) => length.ToString("0.##", CultureInfo.InvariantCulture) + "pt";
}
