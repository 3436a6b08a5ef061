using PerfEtl.Pipeline.Declarations;
using PerfEtl.Pipeline.Vocabularies;

namespace PerfEtl.Pipeline.Load;

/// <summary>What a source tells of its forms, for people: <c>年度 2024、主管部门 某县教育局</c>.</summary>
internal static class SourceWords
{
    /// <summary>In the order of the form; <c>没有写</c> for nothing.</summary>
    public static string Of(OutsideFacts? facts)
    {
        if (facts is null || facts == OutsideFacts.None) return "没有写";
        (string Name, object? Value)[] words =
        [
            (FieldNames.Of("fiscal_year"), facts.Year), (FieldNames.Of("department"), facts.Department),
            (FieldNames.Of("project_name"), facts.Project), ("金额单位", facts.Unit),
        ];
        return string.Join('、', words.Where(word => word.Value is not null)
            .Select(word => FormattableString.Invariant($"{word.Name} {word.Value}")));
    }
}
