namespace PerfEtl.Reports.Charts.Queries;

/// <summary>How the answer of a query is drawn.</summary>
public enum QueryChartKind
{
    /// <summary>A bar for each row: a label and a number.</summary>
    Bar,

    /// <summary>A line through the rows in their order: a label or a number, and a number.</summary>
    Line,

    /// <summary>A dot for each row: two numbers.</summary>
    Scatter,

    /// <summary>How many rows have a number in each of some equal ranges.</summary>
    Histogram,
}
