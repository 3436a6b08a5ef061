using PerfEtl.Pipeline.Declarations;

namespace PerfEtl.Pipeline.Explain;

/// <summary>What is known of every cell of a drawing, and of the pages as wholes.</summary>
internal sealed class CellMarks(CellBook cells)
{
    private readonly Dictionary<int, CellMark> marks = [];

    private readonly HashSet<int> refusedPages = [];

    private int entries;

    private int numbered;

    /// <summary>The mark of a cell.</summary>
    public CellMark Of(DrawnCell cell)
    {
        if (!marks.TryGetValue(cell.Number, out var mark)) marks[cell.Number] = mark = new CellMark();
        return mark;
    }

    /// <summary>Whether a refusal is about the page as a whole.</summary>
    public bool IsRefused(int page) => refusedPages.Contains(page);

    /// <summary>Numbers start again with each form.</summary>
    public void BeginForm() => numbered = 0;

    /// <summary>Makes an entry about a place and ties it to the cell there.</summary>
    public PanelEntry Add(
        EntryKind kind, string title, string value, Place? place, string note = "", bool isInferred = false,
        string? printed = null)
    {
        var cell = place is { } at ? cells.Find(at, printed) : null;
        var isWholePage = cell is null && place is { Page: not null, Line: 0 };
        var number = kind is EntryKind.Read or EntryKind.Repair ? 0 : ++numbered;
        var target = cell?.Anchor ?? (isWholePage ? FormattableString.Invariant($"p{place!.Value.Page}") : null);
        var anchor = FormattableString.Invariant($"e{++entries}");
        var where = place is { } there && there != default ? there.ToString() : "";
        var entry = new PanelEntry(anchor, kind, number, title, value, note, isInferred, target, where);
        if (cell is not null) Of(cell).Entries.Add(entry);
        if (isWholePage && kind == EntryKind.Refusal) refusedPages.Add(place!.Value.Page!.Value);
        return entry;
    }

    /// <summary>Says what the cell at a place was read as.</summary>
    public void ReadAs(Place place, CellRole role, string subject, PanelEntry? entry = null, string? printed = null)
    {
        if (cells.Find(place, printed) is not { } cell) return;
        var mark = Of(cell);
        mark.ReadAs(role, subject);
        if (entry is not null && !mark.Entries.Contains(entry)) mark.Entries.Add(entry);
    }

    /// <summary>The same for the further lines of a text that goes on over several cells.</summary>
    public void ReadFurther(Printed<string> text, CellRole role, string subject, PanelEntry entry)
    {
        var rest = text.Text.Split('\n').AsSpan(1).ToArray();
        if (rest.Length == 0 || cells.Find(text.Place) is not { } first) return;
        var after = cells.Cells.Skip(first.Number).ToList();
        foreach (var line in rest)
        {
            if (after.Find(cell => cell.Text == line) is { } cell) ReadAs(cell.Place, role, subject, entry, line);
        }
    }
}

/// <summary>What is known of one cell.</summary>
internal sealed class CellMark
{
    /// <summary>What it was read as.</summary>
    public CellRole Role { get; private set; } = CellRole.Past;

    /// <summary>Of which field, level or indicator: <c>项目名称</c>, <c>第3条指标</c>; empty if of none.</summary>
    public string Subject { get; private set; } = "";

    /// <summary>What the panel says about it, in the panel's order.</summary>
    public List<PanelEntry> Entries { get; } = [];

    /// <summary>The gravest thing the panel says about it; Read if nothing is wrong.</summary>
    public EntryKind Gravest => Entries.Count == 0 ? EntryKind.Read : Entries.Max(entry => entry.Kind);

    /// <summary>Whether a spelling in it was changed.</summary>
    public bool IsRepaired => Entries.Exists(entry => entry.Kind == EntryKind.Repair);

    /// <summary>Whether it is the cell somebody looks for.</summary>
    public bool IsFound { get; set; }

    /// <summary>Findings and refusals that are numbered on the page.</summary>
    public IEnumerable<PanelEntry> Numbered => Entries.Where(entry => entry.Number > 0);

    /// <summary>Says what the cell was read as; of two roles the more telling one stays.</summary>
    public void ReadAs(CellRole role, string subject)
    {
        if (role < Role || (role == Role && Subject.Length > 0)) return;
        (Role, Subject) = (role, subject);
    }
}
