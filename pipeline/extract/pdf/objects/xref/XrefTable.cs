namespace PerfEtl.Pipeline.Extract.Pdf.Objects.Xref;

/// <summary>Where the objects are, and the trailer: several sections put together, the newest first.</summary>
internal sealed class XrefTable
{
    /// <summary>A thousand-page document has under a hundred thousand; the format's own bound is 8,388,607.</summary>
    private const int MostObjects = 1_000_000;

    private readonly Dictionary<int, XrefEntry> entries = [];
    private readonly Dictionary<string, PdfObject> trailer = [];

    /// <summary>Numbers of all objects, free ones included.</summary>
    public IReadOnlyCollection<int> Numbers => entries.Keys;

    /// <summary>The trailer's entries; those of a newer section hide those of an older one.</summary>
    public PdfDictionary Trailer { get; private set; } = PdfDictionary.Empty;

    /// <summary>Where an object is; null if nothing is said of it.</summary>
    public XrefEntry? Find(int number) => entries.TryGetValue(number, out var entry) ? entry : null;

    /// <summary>Adds an object of an older section; what is known already stays.</summary>
    /// <exception cref="PdfException">Too many objects.</exception>
    public void AddOlder(int number, XrefEntry entry)
    {
        if (entries.TryAdd(number, entry)) CheckCount();
    }

    /// <summary>Adds an object that hides what is known of it.</summary>
    /// <exception cref="PdfException">Too many objects.</exception>
    public void AddNewer(int number, XrefEntry entry)
    {
        entries[number] = entry;
        CheckCount();
    }

    /// <summary>Adds the trailer of an older section.</summary>
    public void AddOlderTrailer(PdfDictionary older)
    {
        foreach (var (key, value) in older.Entries) trailer.TryAdd(key, value);
        Trailer = new PdfDictionary(trailer);
    }

    /// <summary>Adds a trailer whose entries hide those known.</summary>
    public void AddNewerTrailer(PdfDictionary newer)
    {
        foreach (var (key, value) in newer.Entries) trailer[key] = value;
        Trailer = new PdfDictionary(trailer);
    }

    /// <summary>The offsets of all objects that stand in the file itself.</summary>
    public IEnumerable<long> Offsets() =>
        entries.Values.Where(entry => entry.Kind == XrefKind.AtOffset).Select(entry => entry.Place);

    private void CheckCount()
    {
        if (entries.Count > MostObjects) throw new PdfException(PdfProblem.Limit, $"对象超过 {MostObjects} 个");
    }
}
