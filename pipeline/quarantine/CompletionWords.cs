using PerfEtl.Pipeline.Declarations;
using PerfEtl.Pipeline.Vocabularies;

namespace PerfEtl.Pipeline.Quarantine;

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
    public static IReadOnlyList<WaitingCase> WithBytes(IReadOnlyList<WaitingCase> chosen) =>
        chosen.All(form => form.Sha256.Length > 0) ? chosen
            : throw new WaitingChoiceException("这个文件没有读到内容，补录不了。请重新报送，或用 perfetl quarantine drop 放弃。");

    private static string? Text(string? given) => given?.Trim() is { Length: > 0 } text ? text : null;
}
