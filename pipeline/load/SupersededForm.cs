namespace PerfEtl.Pipeline.Load;

/// <summary>A form that was left out because a later one of the same project and year came with it.</summary>
internal sealed record SupersededForm
{
    /// <summary>The file it stands in.</summary>
    public required string DocumentName { get; init; }

    /// <summary>The project as printed.</summary>
    public required string ProjectName { get; init; }

    /// <summary>The fiscal year.</summary>
    public required int FiscalYear { get; init; }

    /// <summary>The file of the later one.</summary>
    public required string LaterDocumentName { get; init; }
}
