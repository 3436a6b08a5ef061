namespace PerfEtl.Pipeline.Configuration;

/// <summary>What a source holds.</summary>
internal enum SubmissionShape
{
    /// <summary>A row per submission with the submitted file in a column.</summary>
    Documents,

    /// <summary>A row per declaration and a row per indicator, no file.</summary>
    Rows,
}
