namespace PerfEtl.Pipeline.Explain;

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
