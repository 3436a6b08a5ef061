using System.Text.RegularExpressions;

namespace PerfEtl.Pipeline.Query.Excel;

/// <summary>Characters that XML cannot hold, written as Excel writes them: <c>_x0001_</c>.</summary>
internal static partial class CellText
{
    /// <summary>The text for a cell; a text that looks like such a spelling itself is kept apart from one.</summary>
    public static string Of(string text) => Special().Replace(
        text, found => FormattableString.Invariant($"_x{(int)found.Value[0]:X4}_"));

    // An underscore in front of xHHHH_, controls and non-characters, and half of a surrogate pair.
    [GeneratedRegex(
        @"_(?=x[0-9A-Fa-f]{4}_)|[\x00-\x08\x0B-\x1F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])"
        + @"|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]")]
    private static partial Regex Special();
}
