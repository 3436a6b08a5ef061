namespace PerfEtl.Tests.Extract.Pdf.Producers;

/// <summary>
/// On which page things stand, asked of poppler's <c>pdftotext</c> and not of our own reader: where a text is found on
/// no page or on several, there is no answer.
/// </summary>
internal sealed class PageOracle
{
    private readonly string _text;

    private readonly List<int> _pageStarts = [];

    private PageOracle(string output)
    {
        var text = new System.Text.StringBuilder();
        foreach (var page in output.Split('\f')[..^1])
        {
            _pageStarts.Add(text.Length);
            text.Append(string.Concat(page.Where(glyph => !char.IsWhiteSpace(glyph))));
        }

        _text = text.ToString();
    }

    /// <summary>How many pages the document has.</summary>
    public int Pages => _pageStarts.Count;

    /// <summary>Asks for a document that opens without a password.</summary>
    public static PageOracle Of(string pdf) => new(Tool.Run("pdftotext", "-raw", "-enc", "UTF-8", pdf, "-"));

    /// <summary>Where these forms stand in the document, in this order.</summary>
    public IReadOnlyList<FormEntry> Locate(IReadOnlyList<(string Id, PrintableForm Form)> forms)
    {
        var starts = forms.Count == 0 ? [] : Occurrences(forms[0].Form.Title, 0, _text.Length);
        var isClear = starts.Count == forms.Count;
        return [.. forms.Select((form, index) =>
        {
            var (from, to) = !isClear ? (0, _text.Length)
                : (starts[index], index + 1 < starts.Count ? starts[index + 1] : _text.Length);
            return new FormEntry(
                form.Id, isClear ? PageOf(from) : null,
                [.. form.Form.Indicators.Select(indicator => PageOf(indicator.Name, from, to))]);
        })];
    }

    private int? PageOf(string name, int from, int to)
    {
        var pages = Occurrences(name, from, to).Select(PageOf).Distinct().ToList();
        return pages.Count == 1 ? pages[0] : null;
    }

    private int PageOf(int position) => _pageStarts.FindLastIndex(start => start <= position) + 1;

    private List<int> Occurrences(string name, int from, int to)
    {
        var squeezed = string.Concat(name.Where(glyph => !char.IsWhiteSpace(glyph)));
        return [.. Enumerable.Range(from, Math.Max(0, to - from - squeezed.Length + 1))
            .Where(start => StandsAt(squeezed, start))];
    }

    private bool StandsAt(string name, int start)
    {
        for (var index = 0; index < name.Length; index++)
        {
            if (_text[start + index] != name[index] && !IsRadical(_text[start + index])) return false;
        }

        return true;
    }

    // Some producers' texts have radicals for characters that look like them; any radical may stand for any.
    private static bool IsRadical(char glyph) => glyph is >= '\u2E80' and <= '\u2FDF';
}
