using Dapper;

namespace PerfEtl.Pipeline.Intake.Databases;

/// <summary>Parameters of the statements about rows: a number and a version in the column's own types.</summary>
internal static class SubmissionKey
{
    /// <summary>One submission in the state it was listed in.</summary>
    public static DynamicParameters Of(SubmissionRow row, VersionType type) => Of(row.Id, row.Version, type);

    /// <summary>A position in the list; without a number it lies behind all rows of its version.</summary>
    public static DynamicParameters Of(object? id, object version, VersionType type)
    {
        var parameters = new DynamicParameters();
        parameters.Add("id", id);
        parameters.Add("version", version, type.Type);
        return parameters;
    }
}
