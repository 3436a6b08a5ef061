namespace PerfEtl.Reports.Charts.Funding;

/// <summary>Everything the chart 各项目资金规模 says, in words and exact amounts, before anything is drawn.</summary>
internal sealed class FundingChartModel
{
    /// <summary>How many projects get a bar of their own; the others share the row 其余.</summary>
    public const int MostBars = 40;

    private readonly IReadOnlyList<FundingRow> rows;
    private readonly List<decimal> amounts;
    private readonly ProjectLabels labels;

    private FundingChartModel(IReadOnlyList<FundingRow> rows, string source, int most)
    {
        this.rows = rows;
        Source = source;
        FundingRow[] ordered = [.. rows.OrderBy(row => row.TotalCny is null).ThenByDescending(row => row.TotalCny)
            .ThenBy(row => row.ProjectName, StringComparer.Ordinal)
            .ThenBy(row => row.DepartmentName, StringComparer.Ordinal).ThenBy(row => row.FiscalYear)];
        labels = new ProjectLabels(rows);
        amounts = [.. ordered.Where(row => row.TotalCny is not null).Select(row => row.TotalCny!.Value)];
        TotalCny = amounts.Sum();
        Headline = FundingHeadline.For(amounts, rows.Count);
        var listed = RowLimit.Of(ordered.Length, most);
        Bars = [.. ordered.Take(listed).Select((row, i) =>
            new FundingBar(row, labels.For(row), Share(row.TotalCny), i < Headline.LeadingCount))];
        Rest = ordered.Length > listed ? Remaining(ordered[listed..]) : null;
    }

    /// <summary>The sum of all amounts filled in, in yuan.</summary>
    public decimal TotalCny { get; }

    /// <summary>Where the numbers come from and when, printed at the foot.</summary>
    public string Source { get; }

    internal FundingHeadline Headline { get; }

    internal IReadOnlyList<FundingBar> Bars { get; }

    internal FundingRest? Rest { get; }

    internal bool HasAmounts => amounts.Count > 0;

    internal int NotFilledCount => rows.Count - amounts.Count;

    /// <summary>By how much 财政资金 exceeds the totals, over all projects where it does: <c>+175.02</c>.</summary>
    internal string TotalExcess => ExcessOf(rows);

    internal int ExcessCount => rows.Count(row => row.FiscalExcessCny is not null);

    /// <summary>The label of the total row; says so when blanks are left out.</summary>
    internal string TotalLabel =>
        NotFilledCount == 0 ? "合计" : $"合计（不含未填 {MoneyText.Count(NotFilledCount)} 项）";

    internal string TotalAmount => HasAmounts ? MoneyText.Wan(TotalCny) : MoneyText.NotFilled;

    internal string TotalShare => Share(TotalCny);

    /// <summary>Departments, years, number of projects, and the unit, once.</summary>
    internal string Subtitle => ScopeText.For(rows, "金额单位：万元");

    /// <summary>What a reader with a pocket calculator or a raised eyebrow wants to know.</summary>
    internal IReadOnlyList<string> Notes
    {
        get
        {
            var notes = new List<string>();
            if (ExcessCount > 0) notes.Add(ExcessNote());
            if (amounts.Sum(MoneyText.RoundedWan) != MoneyText.RoundedWan(TotalCny))
                notes.Add("各项四舍五入到百元，相加与合计略有出入。");
            return notes;
        }
    }

    /// <summary>Arranges the rows of <c>mart_funding</c>, which may come in any order.</summary>
    /// <param name="rows">Current declarations, usually of one year.</param>
    /// <param name="source">Where the numbers come from: <c>数据来源：… · 快照 2022-12-31</c>.</param>
    /// <param name="most">How many get a bar of their own.</param>
    public static FundingChartModel From(
        IReadOnlyList<FundingRow> rows, string source, int most = MostBars) => new(rows, source, most);

    private string Share(decimal? amount) =>
        amount is { } part && TotalCny > 0 && amounts[^1] >= 0 ? MoneyText.Share(part, TotalCny) : "";

    private string ExcessNote()
    {
        var hidden = ExcessCount - Bars.Count(bar => bar.Row.FiscalExcessCny is not null);
        var count = MoneyText.Count(ExcessCount) + " 个项目";
        var which = hidden == 0 ? count : $"{count}（{MoneyText.Count(hidden)} 个在其余项中）";
        return $"财政资金超出：财政资金大于项目资金总额的部分。共 {which}，按申报表原样列示，有待核对；粗体为超出一半以上。";
    }

    private FundingRest Remaining(FundingRow[] others)
    {
        var sum = others.Sum(row => row.TotalCny ?? 0);
        var blank = others.Count(row => row.TotalCny is null);
        return new FundingRest(
            others.Length, blank, sum, blank == others.Length ? "" : Share(sum), ExcessOf(others));
    }

    private static string ExcessOf(IEnumerable<FundingRow> rows) =>
        rows.Sum(row => row.FiscalExcessCny ?? 0) is > 0 and var sum ? "+" + MoneyText.Wan(sum) : "";
}

/// <summary>The projects below the ones drawn, in one row.</summary>
/// <param name="Count">How many projects.</param>
/// <param name="NotFilledCount">How many of them left the total blank.</param>
/// <param name="TotalCny">The sum of the others in yuan.</param>
/// <param name="Share">Their share of the total; empty when shares mean nothing.</param>
/// <param name="Excess">By how much 财政资金 exceeds the totals among them; empty where it does not.</param>
internal sealed record FundingRest(int Count, int NotFilledCount, decimal TotalCny, string Share, string Excess)
{
    /// <summary>其余 12 项, with how many of them are blank.</summary>
    public string Label => NotFilledCount == 0
        ? $"其余 {MoneyText.Count(Count)} 项"
        : $"其余 {MoneyText.Count(Count)} 项（含未填 {MoneyText.Count(NotFilledCount)} 项）";

    /// <summary>The sum in 万元; 未填 when no project of the rest is filled in.</summary>
    public string Amount => Count == NotFilledCount ? MoneyText.NotFilled : MoneyText.Wan(TotalCny);
}

/// <summary>One row of the funding chart, already in words.</summary>
/// <param name="Row">The declaration it shows.</param>
/// <param name="Label">The project's whole name, with department or year where two would read the same.</param>
/// <param name="Share">Its share of the total: <c>38.4%</c>; empty when shares mean nothing.</param>
/// <param name="IsLeading">The headline speaks of this project.</param>
internal sealed record FundingBar(FundingRow Row, string Label, string Share, bool IsLeading)
{
    /// <summary>The amount in 万元, or <see cref="MoneyText.NotFilled"/>.</summary>
    public string Amount => Row.TotalCny is { } total ? MoneyText.Wan(total) : MoneyText.NotFilled;

    /// <summary>By how much 财政资金 exceeds the total: <c>+15.90</c>; empty when it does not.</summary>
    public string Excess => Row.FiscalExcessCny is { } excess ? "+" + MoneyText.Wan(excess) : "";

    /// <summary>财政资金 exceeds the total by more than half of it.</summary>
    public bool IsFarBeyond => Row.FiscalExcessCny * 2 > Row.TotalCny;
}
