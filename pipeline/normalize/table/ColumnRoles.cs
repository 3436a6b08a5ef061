namespace PerfEtl.Pipeline.Normalize.Table;

/// <summary>What a column of the indicator table can hold: the words of <c>table_headers.csv</c>.</summary>
internal static class ColumnRoles
{
    /// <summary>The indicator's name, 三级指标.</summary>
    public const string Name = "name";

    /// <summary>The target for the form's year, or its number where comparator and unit stand beside it.</summary>
    public const string Target = "target";

    /// <summary>The target of the whole project or of its middle years; never the year's.</summary>
    public const string ProjectTarget = "project_target";

    /// <summary><c>≥</c>, <c>小于等于</c>.</summary>
    public const string Comparator = "comparator";

    /// <summary>正向 or 反向; it says nothing about the target.</summary>
    public const string Direction = "direction";

    /// <summary>定量 or 定性.</summary>
    public const string Kind = "kind";

    /// <summary>公里, %.</summary>
    public const string Unit = "unit";

    /// <summary>权重, 分值.</summary>
    public const string Weight = "weight";

    /// <summary>得分.</summary>
    public const string Score = "score";

    /// <summary>What was reached in years before.</summary>
    public const string History = "history";

    /// <summary>What was reached in the form's year.</summary>
    public const string Actual = "actual";

    /// <summary>A number of the row, 序号.</summary>
    public const string Number = "number";

    /// <summary>A column whose head is in no lookup.</summary>
    public const string Unknown = "unknown";

    /// <summary>Whether the column makes a part of the target.</summary>
    public static bool IsPartOfTarget(string role) => role is Target or Comparator or Unit;

    /// <summary>Whether the column stands beside levels, name and target.</summary>
    public static bool IsBeside(string role) =>
        !IsPartOfTarget(role) && role is not ("level1" or "level2" or Name or Number);

    /// <summary>Whether the column holds signs or words about the target's number: ≥, 正向, 定量.</summary>
    public static bool IsOfSigns(string role) => role is Comparator or Direction or Kind;
}
