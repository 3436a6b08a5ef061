namespace PerfEtl.Pipeline.Declarations;

/// <summary>
/// The money of a form: the whole project or its middle years (left half) and the year asked for (right half).
/// </summary>
/// <remarks>Over several years the two halves are different quantities: never compared or added here.</remarks>
internal sealed record Funding(IReadOnlyList<FundingLine> Lines)
{
    /// <summary>项目资金总额: the whole project.</summary>
    public const string ProjectTotal = "project.total";

    /// <summary>其中：财政资金, a part of the project's total.</summary>
    public const string ProjectFiscal = "project.fiscal";

    /// <summary>其他资金 of the whole project.</summary>
    public const string ProjectOther = "project.other";

    /// <summary>中期资金总额, 实施期资金总额: what several years ask for, printed beside the year's.</summary>
    public const string MidtermTotal = "midterm.total";

    /// <summary>年度资金申请总额: what the year asks for.</summary>
    public const string AnnualTotal = "annual.total";

    /// <summary>其中：当年财政拨款 of the year.</summary>
    public const string AnnualAppropriation = "annual.appropriation";

    /// <summary>上年结转资金 of the year.</summary>
    public const string AnnualCarriedOver = "annual.carried_over";

    /// <summary>其他资金 of the year.</summary>
    public const string AnnualOther = "annual.other";

    /// <summary>执行数: what was spent of the year's budget; never a part of what was declared.</summary>
    public const string ExecutedTotal = "executed.total";

    /// <summary>The line with this code, or null where its label does not stand in the form.</summary>
    public FundingLine? this[string code] => Lines.FirstOrDefault(line => line.Code == code);

    /// <summary>The amount of a line; null where the cell is blank or the line is not printed.</summary>
    public decimal? AmountOf(string code) => this[code]?.Amount?.Value.Amount;
}

/// <summary>One funding line (资金来源) of a form: a label, and the amount that stands beside it.</summary>
/// <param name="Code">Code of <c>seeds/lookups/funding_lines.csv</c>, for example <c>project.fiscal</c>.</param>
/// <param name="Label">The label as printed, for example <c>其中：财政资金</c>.</param>
/// <param name="LabelPlace">Where the label stands.</param>
/// <param name="Amount">The amount in yuan; null for a blank cell.</param>
internal sealed record FundingLine(string Code, string Label, Place LabelPlace, Printed<Yuan>? Amount);

/// <summary>An amount of money in yuan (元), exact to the fen (分).</summary>
/// <remarks>A blank cell is no amount at all, so callers hold <c>Yuan?</c>: blank and zero stay different.</remarks>
internal readonly record struct Yuan(decimal Amount);
