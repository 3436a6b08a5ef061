using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace PerfEtl.Pipeline.Intake.Folders;

/// <summary>What a file's name says of its order among others about the same project and year.</summary>
/// <param name="Stage">-1 for a draft (初稿), 1 for a final text (终稿, 定稿), 0 where nothing is said.</param>
/// <param name="Edition">
/// In thousandths: 2000 for 第2稿, v2 and (2), 1500 for a browser's (1), 1002 for v1.2; null where nothing is said.
/// </param>
/// <param name="Revision">How often it says revised: 1 for (修订), 2 for 第二次修改; 0 where nothing is said.</param>
/// <param name="Date">The latest whole date in it: 2026-03-05, 20260305, 2026年3月5日.</param>
internal readonly partial record struct RevisionMark(int Stage, int? Edition, int Revision, DateOnly? Date)
{
    private const string Numerals = "一二三四五六七八九十";

    private const int Thousandths = 1000;

    /// <summary>Reads the last part of a name, whatever its width of letters: <c>校园安全（修订）.txt</c>.</summary>
    public static RevisionMark Of(string name)
    {
        var last = name[(name.LastIndexOfAny(['/', '\\']) + 1)..];
        var stem = Path.GetFileNameWithoutExtension(last).Normalize(NormalizationForm.FormKC);
        return new RevisionMark(StageOf(stem), EditionOf(stem), RevisionOf(stem), DateOf(stem));
    }

    private static int StageOf(string stem) =>
        FinalWord().IsMatch(stem) ? 1 : DraftWord().IsMatch(stem) ? -1 : 0;

    private static int? EditionOf(string stem)
    {
        if (EditionWord().Match(stem) is { Success: true } edition) return Number(edition.Groups["n"]) * Thousandths;
        if (VersionNumber().Match(stem) is { Success: true } version)
            return Number(version.Groups["n"]) * Thousandths + (Number(version.Groups["minor"]) ?? 0);
        if (CopyNumber().Match(stem) is not { Success: true } copy) return null;
        var number = Number(copy.Groups["n"]);
        return number == 1 ? Thousandths * 3 / 2 : number * Thousandths;
    }

    private static int RevisionOf(string stem) => RevisionWord().Matches(stem)
        .Where(match => IsApart(stem, match)).Sum(match => Number(match.Groups["n"]) ?? 1);

    // 法规修订专项 is a project's name; 法规专项修订, 修订-法规专项 and 法规专项(修订) are marks.
    private static bool IsApart(string stem, Match match)
    {
        var end = match.Index + match.Length;
        return match.Index == 0 || end == stem.Length || !char.IsLetter(stem[match.Index - 1])
            || !char.IsLetter(stem[end]);
    }

    private static DateOnly? DateOf(string stem)
    {
        DateOnly? latest = null;
        foreach (Match match in WholeDate().Matches(stem))
        {
            var text = $"{match.Groups["y"].Value}-{match.Groups["m"].Value}-{match.Groups["d"].Value}";
            var isDate = DateOnly.TryParseExact(
                text, "yyyy-M-d", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date);
            if (isDate && (latest is null || date > latest)) latest = date;
        }

        return latest;
    }

    // 2, 二, 十二; null for no number.
    private static int? Number(Group group)
    {
        if (group.Value.Length == 0) return null;
        return int.TryParse(group.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : group.Value.Sum(numeral => Numerals.IndexOf(numeral, StringComparison.Ordinal) + 1);
    }

    [GeneratedRegex("终稿|定稿|最终|正式稿|正式版|final", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex FinalWord();

    [GeneratedRegex(
        "初稿|草稿|草案|征求意见稿|原稿|旧稿|旧版|draft", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex DraftWord();

    [GeneratedRegex("(第|^|[-_ (])(?<n>[0-9]{1,2}|[一二三四五六七八九十]{1,2})[稿版]")]
    private static partial Regex EditionWord();

    [GeneratedRegex(
        @"(?<![A-Za-z])(v|ver|version|版本)\.?\s?(?<n>[0-9]{1,2})(\.(?<minor>[0-9]{1,2}))?(?![0-9])",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex VersionNumber();

    [GeneratedRegex(@"\((?<n>[0-9]{1,2})\)")]
    private static partial Regex CopyNumber();

    [GeneratedRegex(
        @"(第?(?<n>[0-9]{1,2}|[一二三四五六七八九十]{1,2})次)?"
        + @"(修订|修改|更正|补正|订正|改正|修正|重报|更新版|新版|revised|revision|amended|corrected)"
        + @"([稿版本后件])?([-_ ]?(?<n>[0-9]{1,2})(?![0-9.年月-]))?",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex RevisionWord();

    [GeneratedRegex(
        @"(?<![0-9])(?<y>20[0-9]{2})(?<m>[01][0-9])(?<d>[0-3][0-9])(?![0-9])"
        + @"|(?<![0-9])(?<y>20[0-9]{2})[-._年/](?<m>[0-9]{1,2})[-._月/](?<d>[0-9]{1,2})(?![0-9])")]
    private static partial Regex WholeDate();
}
