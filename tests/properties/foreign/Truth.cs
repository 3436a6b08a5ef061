namespace PerfEtl.Tests.Properties.Foreign;

/// <summary>What a careful person reads off one form.</summary>
internal sealed record Truth
{
    /// <summary>Why no careful person would read it: two units that disagree. Null for a form to be read.</summary>
    public string? Refuse { get; init; }

    /// <summary>年度.</summary>
    public required int Year { get; init; }

    /// <summary>主管部门 as printed, a code included; it may be read with the code or without.</summary>
    public required string Department { get; init; }

    /// <summary>The code printed before the department: <c>[155]</c>, <c>219001-</c>; empty for none.</summary>
    public required string Code { get; init; }

    /// <summary>项目名称.</summary>
    public required string Project { get; init; }

    /// <summary>实施单位; null where the form has no such cell.</summary>
    public string? ImplementingUnit { get; init; }

    /// <summary>What amounts are in where they do not say themselves: 元, 万元, 亿元.</summary>
    public required string MoneyUnit { get; init; }

    /// <summary>Every printed amount.</summary>
    public required IReadOnlyList<TrueAmount> Money { get; init; }

    /// <summary>Goals; a reading may hold no other.</summary>
    public required IReadOnlyList<string> Goals { get; init; }

    /// <summary>The goal under a label that names the year; null where none does.</summary>
    public string? AnnualGoal { get; init; }

    /// <summary>The indicators in the form's order.</summary>
    public required IReadOnlyList<TrueIndicator> Indicators { get; init; }

    /// <summary>What the form was given.</summary>
    public required IReadOnlyCollection<string> Features { get; init; }
}

/// <summary>One amount as printed and in yuan.</summary>
/// <param name="Code">Its funding line if its label leaves no doubt: <c>annual.total</c>; else empty.</param>
/// <param name="Label">The label: <c>其中：财政拨款</c>.</param>
/// <param name="Printed">As printed: <c>1,200.50</c>, <c>854万元</c>.</param>
/// <param name="Yuan">In yuan.</param>
/// <param name="IsAsked">Whether a reading must have it; another, such as what was spent, it may have.</param>
internal sealed record TrueAmount(string Code, string Label, string Printed, decimal Yuan, bool IsAsked = true);

/// <summary>One indicator.</summary>
/// <param name="Level1">By the taxonomy.</param>
/// <param name="Level2">By the taxonomy.</param>
/// <param name="Name">As printed.</param>
/// <param name="Target">Comparator, value and unit as printed, joined; empty where none is printed.</param>
/// <param name="Number">The number of a simple target; null for words, dates, ranges.</param>
internal sealed record TrueIndicator(string Level1, string Level2, string Name, string Target, decimal? Number);
