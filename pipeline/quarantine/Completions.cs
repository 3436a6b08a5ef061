using PerfEtl.Pipeline.Declarations;
using PerfEtl.Pipeline.Vocabularies;

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

/// <summary>Checks what a person adds to a form, at the command line and on the page.</summary>
internal static class CompletionWords
{
    /// <summary>The facts, blanks left out.</summary>
    /// <exception cref="WaitingChoiceException">Nothing is said, or something that is no year or unit.</exception>
    public static OutsideFacts Checked(int? year, string? department, string? project, string? unit)
    {
        var facts = new OutsideFacts(year, Text(department), Text(project), Text(unit));
        if (facts == OutsideFacts.None)
            throw new WaitingChoiceException("没有写明补录什么，应写年度、主管部门、项目名称、金额单位之一，例如年度 2024、单位万元。");
        if (facts.Year is < 2000 or > 2100)
            throw new WaitingChoiceException($"“{facts.Year}”不是年度，应在 2000 至 2100 之间，例如 2024。");
        if (facts.Unit is { } given && MoneyUnits.Named(given) is null)
            throw new WaitingChoiceException($"“{given}”不是金额单位，应为元、千元、万元、亿元之一。");
        return facts;
    }

    /// <summary>The chosen forms, whose documents have to be there.</summary>
    /// <exception cref="WaitingChoiceException">The bytes of one could not be had.</exception>
    public static IReadOnlyList<QuarantineCase> WithBytes(IReadOnlyList<QuarantineCase> chosen) =>
        chosen.All(form => form.Sha256.Length > 0) ? chosen
            : throw new WaitingChoiceException("这个文件没有读到内容，补录不了。请重新报送，或用 perfetl quarantine drop 放弃。");

    private static string? Text(string? given) => given?.Trim() is { Length: > 0 } text ? text : null;
}
