using System.Text.RegularExpressions;

namespace PerfEtl.Tests.Properties;

/// <summary>
/// Whether a reader who has only the damaged words of a Chinese text can tell that something happened to them.
/// </summary>
/// <remarks>
/// One Chinese character for another, or one lost inside a sentence, cannot be told: we do not ask for a dictionary.
/// A letter, digit or odd sign inside Chinese words, a doubled character, an open bracket and a lost end can.
/// </remarks>
internal static partial class SeenInText
{
    /// <summary>Whether a text stands in another, character by character.</summary>
    public static bool Has(this string text, string part) => text.Contains(part, StringComparison.Ordinal);

    /// <summary>A name: of a project, a department, an indicator.</summary>
    public static bool InName(string truth, string read) =>
        read.Trim().Length < 2
        || HasMore(NotOfNames(), truth, read)
        || HasMore(Doubled(), truth, read)
        || IsUnbalanced(read) && !IsUnbalanced(truth)
        || StartsOddly(read);

    /// <summary>A long text: digits and punctuation are at home there, but its sentences must end.</summary>
    public static bool InSentences(string truth, string read) =>
        HasMore(NotOfSentences(), truth, read)
        || read.Length >= 2 * truth.Length
        || HasMore(Doubled(), truth, read)
        || IsUnbalanced(read) && !IsUnbalanced(truth)
        || EndsWhole(truth) && !EndsWhole(read)
        || StartsOddly(read);

    private static bool HasMore(Regex marks, string truth, string read) => marks.Count(read) > marks.Count(truth);

    private static bool EndsWhole(string text) => text.TrimEnd().EndsWith('。') || text.TrimEnd().EndsWith('"');

    private static bool StartsOddly(string text) =>
        text.Trim().Length > 0 && "、，。；：）”》)%".Contains(text.TrimStart()[0], StringComparison.Ordinal);

    private static bool IsUnbalanced(string text) =>
        Count(text, '“') != Count(text, '”') || Count(text, '《') != Count(text, '》')
        || Count(text, '(') + Count(text, '（') != Count(text, ')') + Count(text, '）') || Count(text, '"') % 2 != 0;

    private static int Count(string text, char glyph) => text.Count(other => other == glyph);

    /// <summary>All but Chinese characters, the punctuation of names, and numbers that count something.</summary>
    [GeneratedRegex(@"[^\u4e00-\u9fff0-9“”（）《》、，,()\s-]|[0-9](?![0-9年月日次场期个人类号级项届批])")]
    private static partial Regex NotOfNames();

    /// <summary>Letters and signs that no sentence of a form has.</summary>
    [GeneratedRegex(@"[A-Za-z_|'*=<>\\$#@^~]")]
    private static partial Regex NotOfSentences();

    /// <summary>The same character or sign twice in a row.</summary>
    [GeneratedRegex(@"(?<glyph>[^0-9\s…—])\k<glyph>")]
    private static partial Regex Doubled();
}
