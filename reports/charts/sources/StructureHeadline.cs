namespace PerfEtl.Reports.Charts.Sources;

/// <summary>The sentence the structure chart opens with; true for every set of amounts.</summary>
internal static class StructureHeadline
{
    /// <param name="panels">Those in which anybody filled in a part.</param>
    /// <param name="projectCount">All projects.</param>
    public static string For(IReadOnlyList<StructurePanel> panels, int projectCount)
    {
        if (projectCount == 0) return "没有申报项目";
        if (panels.Count == 0)
            return projectCount == 1 ? "唯一的项目未填资金构成" : $"{Numeral.AtStart(projectCount)}个项目均未填资金构成";
        var off = OfAny(panels, item => item.IsOff);
        return off > 0
            ? Off(panels, off, projectCount)
            : Fits(OfAny(panels, item => item.Difference is not null), projectCount);
    }

    private static string Off(IReadOnlyList<StructurePanel> panels, int off, int projectCount)
    {
        var differences = panels.SelectMany(panel => panel.All).Where(item => item.IsOff)
            .Select(item => Math.Abs(item.Difference!.Value)).ToList();
        var most = $"{(differences.Count > 1 ? "最大差额" : "差额")} {MoneyText.Wan(differences.Max())} 万元";
        if (projectCount == 1) return $"唯一的项目，资金构成与总额不符，{most}";
        return off == projectCount
            ? $"{Numeral.AtStart(off)}个项目的资金构成均与总额不符，{most}"
            : $"{Numeral.AtStart(projectCount)}个项目中{Numeral.Of(off)}个的资金构成与总额不符，{most}";
    }

    private static string Fits(int comparable, int projectCount)
    {
        if (comparable == 0) return projectCount == 1 ? "唯一的项目未填总额，资金构成无从核对" : "填写了构成的项目均未填总额，无从核对";
        if (projectCount == 1) return "唯一的项目，资金构成与总额相符";
        return comparable == projectCount
            ? $"{Numeral.AtStart(projectCount)}个项目的资金构成均与总额相符"
            : $"{Numeral.AtStart(projectCount)}个项目中{Numeral.Of(comparable)}个填写完整，资金构成与总额相符";
    }

    private static int OfAny(IReadOnlyList<StructurePanel> panels, Func<Composition, bool> holds) => panels
        .SelectMany(panel => panel.All).Where(holds).Select(item => item.Row).Distinct().Count();
}
