namespace PerfEtl.Pipeline.Configuration;

/// <summary>A table with a row per indicator: its name and those of its columns.</summary>
internal sealed record IndicatorTable
{
    /// <summary>The table, with its schema if need be.</summary>
    public string Table { get; init; } = "declaration_indicator";

    /// <summary>A query to read instead of the table; it must give the columns named here.</summary>
    public string Query { get; init; } = "";

    /// <summary>The number of the declaration it belongs to.</summary>
    public string DeclarationId { get; init; } = "declaration_id";

    /// <summary>The order in the form.</summary>
    public string RowNo { get; init; } = "row_no";

    /// <summary>一级指标.</summary>
    public string Level1 { get; init; } = "level1";

    /// <summary>二级指标.</summary>
    public string Level2 { get; init; } = "level2";

    /// <summary>三级指标.</summary>
    public string IndicatorName { get; init; } = "indicator_name";

    /// <summary>指标目标值, whole as in <c>&gt;=40人/场</c>, or only its number.</summary>
    public string Target { get; init; } = "target";

    /// <summary>The comparator, if it has a column of its own.</summary>
    public string Comparator { get; init; } = "";

    /// <summary>The unit, if it has a column of its own.</summary>
    public string Unit { get; init; } = "";
}
