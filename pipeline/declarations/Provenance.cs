namespace PerfEtl.Pipeline.Declarations;

/// <summary>Where a year, a department, a project or a money unit was taken from.</summary>
internal enum Provenance
{
    /// <summary>From the form: its title block, table or notes.</summary>
    Printed,

    /// <summary>From the one title over several forms, or the notice the form is annexed to.</summary>
    Heading,

    /// <summary>The layout of the form implies it: Shanghai's amounts are in yuan.</summary>
    Kind,

    /// <summary>From what is set for the source it came from.</summary>
    Source,

    /// <summary>From a person.</summary>
    Completed,
}

/// <summary>Where each part of a form's identity was taken from.</summary>
/// <param name="Year">年度.</param>
/// <param name="Department">主管部门.</param>
/// <param name="Project">项目名称.</param>
/// <param name="Unit">The money unit; null for a form without amounts.</param>
internal sealed record Provenances(Provenance Year, Provenance Department, Provenance Project, Provenance? Unit)
{
    /// <summary>All as printed.</summary>
    public static Provenances Printed { get; } = new(
        Provenance.Printed, Provenance.Printed, Provenance.Printed, Provenance.Printed);

    /// <summary>Whether one of them is only the source's word.</summary>
    public bool UsesSource => Year == Provenance.Source || Department == Provenance.Source
        || Project == Provenance.Source || Unit == Provenance.Source;
}
