namespace PerfEtl.Pipeline.Intake.Databases;

/// <summary>Where a page begins and where the list ends.</summary>
/// <param name="Type">How versions are sent.</param>
/// <param name="Version">The version of the row before the page.</param>
/// <param name="Id">The number of that row; null for a page behind all rows of the version.</param>
/// <param name="Until">The last version to list.</param>
internal sealed record PagePosition(VersionType Type, object Version, object? Id, object Until)
{
    /// <summary>Behind the last row of a page.</summary>
    public PagePosition After(SubmissionRow row) => this with { Version = row.Version, Id = row.Id };
}
