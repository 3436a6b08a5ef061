using PerfEtl.Pipeline.Declarations;

namespace PerfEtl.Pipeline.Load;

/// <summary>A declaration in force, and one of the documents that say it.</summary>
internal sealed record DeclarationInForce
{
    /// <summary>The fiscal year.</summary>
    public required int FiscalYear { get; init; }

    /// <summary>The department as printed.</summary>
    public required string Department { get; init; }

    /// <summary>The project as printed.</summary>
    public required string Project { get; init; }

    /// <summary><c>target</c> or <c>assessment</c>, see <see cref="FormKind"/>.</summary>
    public string Facts { get; init; } = FormKind.Target.Facts;

    /// <summary>The document's name.</summary>
    public required string DocumentName { get; init; }
}
