using System.Text.RegularExpressions;
using PerfEtl.Pipeline.Vocabularies;

namespace PerfEtl.Pipeline.Extract.Pdf.Grid;

/// <summary>Finds what belongs to the pages and not to the text: page numbers, running heads and feet.</summary>
/// <remarks>
/// A page number is one by its wording, near the top or bottom of the page. A running head or foot is a line above or
/// below all tables of its page that stands at the same height on most pages with the same text apart from digits. The
/// titles of a document of many forms do so too, and tables tell them apart: a running line is printed over (or under)
/// a table that goes on from page to page, a title never is. So a repeated line is furniture where the table beside it
/// goes on; where a table begins anew it stays, unless it is a running line of other pages and another line that stays
/// (the title proper) stands between it and the table. Repeated lines in the lowest margin are always furniture.
/// </remarks>
internal static partial class RepeatedLines
{
    // Shares of the page's height.
    private const double NumberMargin = 0.14;
    private const double LowestMargin = 0.95;

    private const int LongestMark = 10;

    // How many lines from the top and from the bottom of a page can be running ones.
    private const int Outermost = 8;

    // In points: how far a running line may move from page to page.
    private const double SameHeight = 3;

    /// <summary>The items that are furniture.</summary>
    /// <param name="pages">The items of every page.</param>
    /// <param name="goesOn">Whether the first table of a page (by index) continues one of the page before, as far as
    /// the tables tell.</param>
    public static HashSet<PageItem> Find(List<List<PageItem>> pages, bool[] goesOn)
    {
        var found = new HashSet<PageItem>(ReferenceEqualityComparer.Instance);
        var repeated = Repeated(pages);
        var runs = new HashSet<string>(StringComparer.Ordinal);
        for (var page = 0; page < pages.Count; page++)
        {
            var (first, last) = Tables(pages[page]);
            for (var index = 0; index < pages[page].Count; index++)
            {
                var item = pages[page][index];
                if (item.Table is not null) continue;
                var isBesideTableThatGoesOn = last >= 0
                    && ((index < first && goesOn[page]) || (index > last && goesOn.ElementAtOrDefault(page + 1)));
                if (IsPageNumber(item)) found.Add(item);
                else if (repeated.Contains(item) && isBesideTableThatGoesOn)
                {
                    found.Add(item);
                    runs.Add(Words(item));
                }
                else if (repeated.Contains(item) && Middle(item) > LowestMargin * item.Page.Height) found.Add(item);
            }
        }

        AddRunningHeadsOfNewTables(pages, repeated, runs, found);
        return found;
    }

    /// <summary>Whether the words are those of a page number, an address or the time of printing.</summary>
    internal static bool IsPageNumberText(string text) => PageNumber().IsMatch(text) || Address().IsMatch(text);

    // Index of the first and of the last table; beyond the ends if there is none.
    private static (int First, int Last) Tables(List<PageItem> page)
    {
        var first = page.FindIndex(static item => item.Table is not null);
        return first < 0 ? (page.Count, -1) : (first, page.FindLastIndex(static item => item.Table is not null));
    }

    private static bool IsPageNumber(PageItem item)
    {
        var share = Middle(item) / item.Page.Height;
        var isInMargin = share is < NumberMargin or > 1 - NumberMargin;
        return item.Lines.TrueForAll(line =>
            (line.Text.Length <= LongestMark && Continued().IsMatch(line.Text))
            || (isInMargin && IsPageNumberText(line.Text)));
    }

    private static HashSet<PageItem> Repeated(List<List<PageItem>> pages)
    {
        var repeated = new HashSet<PageItem>(ReferenceEqualityComparer.Instance);
        if (pages.Count < 2) return repeated;
        var byWords = new Dictionary<string, List<PageItem>>(StringComparer.Ordinal);
        foreach (var page in pages)
        {
            var (first, last) = Tables(page);
            for (var index = 0; index < page.Count; index++)
            {
                var isOutside = (index < first && index < Outermost)
                    || (index > last && index >= page.Count - Outermost);
                if (!isOutside) continue;
                var words = Words(page[index]);
                if (!byWords.TryGetValue(words, out var same)) byWords[words] = same = [];
                same.Add(page[index]);
            }
        }

        // Half of the pages is enough: left and right pages may differ, and the first often has none.
        var most = Math.Max(2, pages.Count / 2);
        foreach (var same in byWords.Values)
        {
            if (same.Count >= most) AddAtSameHeight(same, most, repeated);
        }

        return repeated;
    }

    private static void AddAtSameHeight(List<PageItem> same, int most, HashSet<PageItem> repeated)
    {
        same.Sort(static (one, other) => Middle(one).CompareTo(Middle(other)));
        var pages = new HashSet<int>();
        for (var first = 0; first < same.Count;)
        {
            pages.Clear();
            pages.Add(same[first].Page.Number);
            var end = first + 1;
            while (end < same.Count && Middle(same[end]) - Middle(same[end - 1]) <= SameHeight)
                pages.Add(same[end++].Page.Number);
            if (pages.Count >= most) repeated.UnionWith(same.GetRange(first, end - first));
            first = end;
        }
    }

    private static void AddRunningHeadsOfNewTables(
        List<List<PageItem>> pages, HashSet<PageItem> repeated, HashSet<string> runs, HashSet<PageItem> found)
    {
        foreach (var page in pages)
        {
            var (first, last) = Tables(page);
            var stays = last < 0;
            for (var index = first - 1; index >= 0; index--)
            {
                var item = page[index];
                var isRunning = repeated.Contains(item) && runs.Contains(Words(item)) && !PrintsUnit(item);
                if (isRunning && stays) found.Add(item);
                else if (!isRunning && !found.Contains(item)) stays = true;
            }

            for (var index = last + 1; last >= 0 && index < page.Count; index++)
            {
                if (repeated.Contains(page[index]) && runs.Contains(Words(page[index]))) found.Add(page[index]);
            }
        }
    }

    // 单位：万元 above every title is a running line, and the only place that says what the amounts are in.
    private static bool PrintsUnit(PageItem item) =>
        item.Lines.Exists(line => MoneyUnitStatement.Spoken(line.Text).Any());

    private static double Middle(PageItem item) => item.Lines[0].Box.Center.Y;

    private static string Words(PageItem item) =>
        Digits().Replace(string.Join(' ', item.Lines.ConvertAll(line => line.Text)), "0");

    [GeneratedRegex(@"\d+", RegexOptions.CultureInvariant)]
    private static partial Regex Digits();

    [GeneratedRegex(
        @"^\s*(第?\s*[\d一二三四五六七八九十百]+\s*页?\s*[,，、/／|]?\s*(共|总)\s*[\d一二三四五六七八九十百]+\s*页"
        + @"|共\s*[\d一二三四五六七八九十百]+\s*页\s*[,，、/／|]?\s*第\s*[\d一二三四五六七八九十百]+\s*页"
        + @"|第\s*[\d一二三四五六七八九十百]+\s*页|[-—–－~·•]*\s*\d{1,4}\s*[-—–－~·•]*|\d{1,4}\s*[/／]\s*\d{1,4}"
        + @"|[Pp]age\s*\d+(\s*(of|/)\s*\d+)?|P\.?\s*\d+)\s*$",
        RegexOptions.CultureInvariant)]
    private static partial Regex PageNumber();

    [GeneratedRegex(
        @"^\s*((file|https?)://\S+|\d{1,4}[/-]\d{1,2}[/-]\d{1,4},?\s+(上午|下午)?\d{1,2}:\d{2}(:\d{2})?(\s*[AP]M)?)\s*$",
        RegexOptions.CultureInvariant)]
    private static partial Regex Address();

    [GeneratedRegex(@"^\s*[(（]?\s*(续\s*上?\s*(表|页)?|接\s*上\s*(表|页))\s*[)）]?\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Continued();
}
