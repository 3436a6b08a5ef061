namespace PerfEtl.Reports.Drawing.Pdf;

/// <summary>Writes bookmarks as the tree of a reader's navigation pane, all branches open.</summary>
internal static class OutlineWriter
{
    /// <returns>The outline; no object when there are no bookmarks.</returns>
    public static PdfReference Write(PdfObjects file, IReadOnlyList<PdfBookmark> bookmarks, PdfReference[] pages)
    {
        if (bookmarks.Count == 0) return default;
        var root = file.Promise();
        PdfReference[] numbers = [.. bookmarks.Select(_ => file.Promise())];
        int[] parents = [.. bookmarks.Select((_, i) => Parent(bookmarks, i))];
        for (var i = 0; i < bookmarks.Count; i++)
        {
            var (bookmark, at) = (bookmarks[i], i);
            var siblings = Children(parents, parents[i]);
            var place = siblings.IndexOf(i);
            file.Write(numbers[i], bytes =>
            {
                var parent = parents[at] < 0 ? root : numbers[parents[at]];
                bytes.Add($"<</Title {new PdfText(bookmark.Title)}/Parent {parent}");
                if (place > 0) bytes.Add($"/Prev {numbers[siblings[place - 1]]}");
                if (place < siblings.Count - 1) bytes.Add($"/Next {numbers[siblings[place + 1]]}");
                Ends(bytes, Children(parents, at), numbers, Descendants(parents, at));
                bytes.Add($"/Dest[{pages[bookmark.Place.Page.Index]}/XYZ null {bookmark.Place.Top} null]>>");
            });
        }

        file.Write(root, bytes =>
        {
            bytes.Raw("<</Type/Outlines"u8);
            Ends(bytes, Children(parents, -1), numbers, bookmarks.Count);
            bytes.Raw(">>"u8);
        });
        return root;
    }

    private static void Ends(PdfBytes bytes, List<int> children, PdfReference[] numbers, int count)
    {
        if (children.Count > 0) bytes.Add($"/First {numbers[children[0]]}/Last {numbers[children[^1]]}/Count {count}");
    }

    /// <summary>The last bookmark before it with a lower level; −1 at the top.</summary>
    private static int Parent(IReadOnlyList<PdfBookmark> bookmarks, int index)
    {
        var level = bookmarks[index].Level;
        do index--;
        while (index >= 0 && bookmarks[index].Level >= level);
        return index;
    }

    private static List<int> Children(int[] parents, int parent) =>
        [.. Enumerable.Range(0, parents.Length).Where(i => parents[i] == parent)];

    private static int Descendants(int[] parents, int index) =>
        Children(parents, index).Sum(child => 1 + Descendants(parents, child));
}
