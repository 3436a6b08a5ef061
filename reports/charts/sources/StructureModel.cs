namespace PerfEtl.Reports.Charts.Sources;

/// <summary>What the money is made of and where the parts do not add up, before anything is drawn.</summary>
internal sealed class StructureModel
{
    private readonly IReadOnlyList<StructureRow> rows;
    private readonly StructurePanel[] both;

    private StructureModel(IReadOnlyList<StructureRow> rows, string source, int most)
    {
        (this.rows, Source) = (rows, source);
        var labels = new ProjectLabels(rows);
        both = [new(StructureBasis.Project, rows, labels, most), new(StructureBasis.Annual, rows, labels, most)];
        Panels = [.. both.Where(panel => panel.HasParts)];
        Headline = StructureHeadline.For(Panels, rows.Count);
    }

    public string Source { get; }

    public string Headline { get; }

    /// <summary>The sums for which anybody filled in a part.</summary>
    public IReadOnlyList<StructurePanel> Panels { get; }

    public string Subtitle => ScopeText.For(rows, "条形为差额，从大到小", "金额单位：万元");

    public IReadOnlyList<string> Notes
    {
        get
        {
            var notes = new List<string>();
            if (Panels.Count > 0)
                notes.Add("差额＝已填各部分之和－总额：红色为超出，橙色为不足；未填的部分不计，总额或各部分全部未填的项目不算差额。");
            notes.AddRange(both.Where(panel => !panel.HasParts && panel.All.Count > 0)
                .Select(panel => $"{panel.Basis.Total}的各部分（{string.Join("、", panel.Basis.Parts)}）均未填，因此没有画出。"));
            return notes;
        }
    }

    public static StructureModel From(
        IReadOnlyList<StructureRow> rows, string source, int most = StructurePanel.MostRows) => new(rows, source, most);
}
