using PerfEtl.Pipeline.Serve.Layout;
using PerfEtl.Pipeline.Vocabularies;

namespace PerfEtl.Pipeline.Serve.Project;

/// <summary>The words of the warehouse in Chinese.</summary>
public static class ProjectWords
{
    /// <summary>A target as it was read: <c>≥ 90 %</c>, <c>1 到 2 批</c>, <c>定性：有所提升</c>.</summary>
    public static string Target(string kind, string? comparator, decimal? low, decimal? high, string? unit, string? per)
    {
        var of = (unit is null ? "" : " " + unit) + (per is null ? "" : "/" + per);
        return kind switch
        {
            "range" => $"{Number(low)} 到 {Number(high)}{of}",
            "numeric" => $"{Sign(comparator)} {Number(low ?? high)}{of}",
            "qualitative" => "定性",
            _ => "没有目标值",
        };
    }

    /// <summary>How grave a finding is.</summary>
    public static string Severity(string severity) => severity switch
    {
        "error" => "错误",
        "warning" => "警告",
        _ => "提示",
    };

    /// <summary>A field's name; rows of the indicator table have none of their own.</summary>
    public static string Field(string field) => FieldNames.Of(field);

    /// <summary>Why a version came to be.</summary>
    public static string Opened(string opened) => opened switch
    {
        "new" => "新增",
        "revised" => "修订",
        "returned" => "重新提交",
        "restored" => "撤销后恢复",
        _ => opened,
    };

    /// <summary>Why a version holds no more.</summary>
    public static string Closed(string? closed) => closed switch
    {
        null => "有效",
        "revised" => "被修订",
        "withdrawn" => "被撤回",
        "undone" => "被撤销",
        _ => closed,
    };

    /// <summary>What kind of change it is.</summary>
    public static string Change(string kind) => kind switch
    {
        "money_changed" => "金额",
        "field_changed" => "栏目",
        "indicator_added" => "新增指标",
        "indicator_removed" => "删除指标",
        "indicator_renamed" => "指标改名",
        "indicator_moved" => "指标换级",
        "target_lowered" => "目标调低",
        "target_changed" => "目标改变",
        _ => kind,
    };

    private static string Number(decimal? number) => number is { } value ? DisplayText.Number(value) : "—";

    private static string Sign(string? comparator) => comparator switch
    {
        ">=" => "≥",
        "<=" => "≤",
        null => "=",
        _ => comparator,
    };
}
