using System.Buffers;
using System.Text.RegularExpressions;

namespace PerfEtl.Pipeline.Vocabularies;

/// <summary>Finds where a heading, a label or a note states a money unit: <c>金额单位：万元</c>, <c>（万元）</c>.</summary>
/// <remarks>
/// Only finds the word; 万美元 is one too, so that nobody takes the dollars for yuan because no unit was found.
/// </remarks>
internal static partial class MoneyUnitStatement
{
    // A goal may well speak of 单位：万元; a heading or a note that long does not exist.
    private const int Longest = 60;

    private static readonly SearchValues<char> UnitGlyphs = SearchValues.Create("元圆万亿金镑");

    /// <summary>Whether a text has a character that every unit has; most cells have none and are done with.</summary>
    public static bool MayBeIn(string text) => text.AsSpan().ContainsAny(UnitGlyphs);

    /// <summary>The units behind 单位：, 单位为 or before 计, each as spelled: 万元, 元, 万美元.</summary>
    public static IEnumerable<string> Spoken(string text) => Find(text, SpokenUnit());

    /// <summary>As <see cref="Spoken"/>, and those alone in brackets: <c>资金情况（万元）</c>.</summary>
    public static IEnumerable<string> SpokenOrBracketed(string text) =>
        Spoken(text).Concat(Find(text, BracketedUnit())).Distinct();

    /// <summary>The unit that is all of a text, brackets or not: <c>（万元）</c>, <c>人民币元</c>; null for others.</summary>
    public static string? Alone(string text) =>
        MayBeIn(text) && LoneUnit().Match(Plain(text)) is { Success: true } match ? match.Groups["unit"].Value : null;

    private static IEnumerable<string> Find(string text, Regex pattern) =>
        text.Length > Longest || !MayBeIn(text)
            ? []
            : pattern.Matches(Plain(text)).Select(match => match.Groups["unit"].Value);

    // 单 位 ： 万 元 is set wide; brackets and colons come in two widths, and upright in a vertical label.
    private static string Plain(string text) => string.Concat(
        Invisible.Without(text).Where(glyph => !char.IsWhiteSpace(glyph)).Select(glyph => glyph switch
        {
            '（' or '[' or '［' or '【' or '〔' or '︵' or '﹙' or '﹇' or '︻' => '(',
            '）' or ']' or '］' or '】' or '〕' or '︶' or '﹚' or '﹈' or '︼' => ')',
            '：' or '∶' or '﹕' or '︰' or '︓' => ':',
            '圆' => '元',
            '仟' => '千',
            '佰' => '百',
            _ => glyph,
        }));

    private const string Unit = "(?<unit>[亿万千百十]*(?:美|港|欧|日|英|澳|加|新台|台|新|韩)?元|欧元|英镑|美金|百万|千万|万|亿)";

    private const string Yuan = @"\(?(?:人民币|RMB|CNY)?:?\(?";

    [GeneratedRegex(
        "(?:单位|货币|币种)(?::|均?为|均?是)*" + Yuan + Unit + @"(?:人民币)?整?(?:$|[^\p{L}]|填|编|计|列|日期|页|第|人民币|保留)"
        + "|以" + Yuan + Unit + @"\)?(?:计|为|列|表示|填)",
        RegexOptions.CultureInvariant)]
    private static partial Regex SpokenUnit();

    [GeneratedRegex(
        @"(?<![\d.])\((?:金额|货币)?(?:单位)?:?" + Yuan + Unit + @"(?:人民币)?\)|^\p{Lo}{2,14}[/／]" + Unit + "$",
        RegexOptions.CultureInvariant)]
    private static partial Regex BracketedUnit();

    [GeneratedRegex("^" + Yuan + Unit + @"整?\)?\)?$", RegexOptions.CultureInvariant)]
    private static partial Regex LoneUnit();
}
