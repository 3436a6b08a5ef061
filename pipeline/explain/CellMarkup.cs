using System.Diagnostics;

namespace PerfEtl.Pipeline.Explain;

/// <summary>What the style sheet and the script need to know of a cell.</summary>
internal static class CellMarkup
{
    // A tip shows the beginning of a long text; the page shows all of it.
    private const int ShownText = 240;

    /// <summary>Classes of a cell: role, gravest finding, repaired.</summary>
    public static string Classes(CellMark mark) =>
        "c " + CellRoleNames.Class(mark.Role) + (Outline(mark) is { } kind ? " " + KindClass(kind) : "")
        + (mark.IsRepaired ? " repaired" : "") + (mark.IsFound ? " found" : "");

    /// <summary>How a finding or refusal outlines a cell; null for none.</summary>
    public static EntryKind? Outline(CellMark mark) => mark.Gravest >= EntryKind.Info ? mark.Gravest : null;

    /// <summary>Class of a kind of entry: <c>k-error</c>.</summary>
    public static string KindClass(EntryKind kind) => kind switch
    {
        EntryKind.Read => "k-read",
        EntryKind.Repair => "k-repair",
        EntryKind.Info => "k-info",
        EntryKind.Warning => "k-warning",
        EntryKind.Error => "k-error",
        EntryKind.Refusal => "k-refusal",
        _ => throw new UnreachableException(),
    };

    /// <summary>Anchors of what the panel says about it: <c>e3 e17</c>.</summary>
    public static string Entries(CellMark mark) => string.Join(' ', mark.Entries.Select(entry => entry.Anchor));

    /// <summary>Head of its tip: <c>栏目值：项目名称</c>.</summary>
    public static string Caption(CellMark mark) =>
        CellRoleNames.Chinese(mark.Role) + (mark.Subject.Length > 0 ? "：" + mark.Subject : "");

    /// <summary>Its text, cut where a tip would grow too long.</summary>
    public static string Shown(DrawnCell cell) =>
        cell.Text.Length > ShownText ? cell.Text[..ShownText] + "…" : cell.Text;
}
