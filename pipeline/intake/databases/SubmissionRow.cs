using System.Globalization;

namespace PerfEtl.Pipeline.Intake.Databases;

/// <summary>What is known of a submission without its content.</summary>
/// <remarks>Filled by Dapper from the columns of the same names.</remarks>
internal sealed record SubmissionRow
{
    /// <summary>Its number as the driver gives it.</summary>
    public required object Id { get; init; }

    /// <summary>Its version as the driver gives it.</summary>
    public required object Version { get; init; }

    /// <summary>Its status, perhaps padded; null if blank.</summary>
    public string? Status { get; init; }

    /// <summary>Its file's name; null if blank or if it has no file.</summary>
    public string? Name { get; init; }

    /// <summary>年度 of its forms; null if the source does not say.</summary>
    public string? Year { get; init; }

    /// <summary>主管部门 of its forms.</summary>
    public string? Department { get; init; }

    /// <summary>The money unit of its forms.</summary>
    public string? Unit { get; init; }

    /// <summary>Bytes of its document; null if it has none.</summary>
    public long? Length { get; init; }

    /// <summary>Its number as text.</summary>
    public string Key => KeyOf(Id);

    /// <summary>A number as text: <c>17</c>, or the text itself.</summary>
    public static string KeyOf(object id) => Convert.ToString(id, CultureInfo.InvariantCulture)!;
}
