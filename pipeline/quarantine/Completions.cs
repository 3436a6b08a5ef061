using PerfEtl.Pipeline.Declarations;

namespace PerfEtl.Pipeline.Quarantine;

/// <summary>What people added to forms, by the document and the form.</summary>
internal sealed class Completions(IEnumerable<Completion> known)
{
    private readonly List<Completion> all = [.. known];

    /// <summary>Adds one; what it says counts instead of what was said before.</summary>
    public void Add(Completion completion) => all.Add(completion);

    /// <summary>What holds for one form; what was said of it counts before what was said of its document.</summary>
    public OutsideFacts Of(string sha256, int formNo) => all
        .Where(one => one.Sha256 == sha256 && (one.FormNo == 0 || one.FormNo == formNo))
        .OrderBy(one => one.FormNo > 0)
        .Aggregate(OutsideFacts.None, (facts, one) => facts.With(one.Facts));
}

/// <summary>What a person added to a form.</summary>
internal sealed record Completion
{
    /// <summary>The document's hash.</summary>
    public required string Sha256 { get; init; }

    /// <summary>Which form of it; 0 for all.</summary>
    public required int FormNo { get; init; }

    /// <summary>年度; null if nothing was said of it.</summary>
    public int? Year { get; init; }

    /// <summary>主管部门.</summary>
    public string? Department { get; init; }

    /// <summary>项目名称.</summary>
    public string? Project { get; init; }

    /// <summary>The money unit.</summary>
    public string? Unit { get; init; }

    /// <summary>The same without the form it is about.</summary>
    public OutsideFacts Facts => new(Year, Department, Project, Unit);
}
