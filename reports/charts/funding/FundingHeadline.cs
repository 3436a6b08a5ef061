namespace PerfEtl.Reports.Charts.Funding;

/// <summary>The one sentence a funding chart opens with; true for every set of amounts, however odd.</summary>
/// <param name="Text">The finding: <c>前三个项目占资金总额的 78.7%</c>.</param>
/// <param name="LeadingCount">How many of the largest projects it speaks of; their bars are darker.</param>
internal sealed record FundingHeadline(string Text, int LeadingCount)
{
    /// <param name="amounts">All amounts that are filled in, in yuan, largest first.</param>
    /// <param name="projectCount">All projects, with those that left the amount blank.</param>
    public static FundingHeadline For(IReadOnlyList<decimal> amounts, int projectCount)
    {
        if (projectCount == 0) return new("没有申报项目", 0);
        if (amounts.Count == 0) return new(AllBlank(projectCount), 0);
        var sum = amounts.Sum();
        var negatives = amounts.Count(amount => amount < 0);
        if (negatives > 0)
            return new($"合计 {MoneyText.Wan(sum)} 万元，其中 {MoneyText.Count(negatives)} 个项目金额为负，不计算占比", 0);
        if (sum == 0) return new(amounts.Count == 1 ? "资金总额为 0" : "各项目资金总额均为 0", 0);
        if (amounts.Count == 1) return new(Only(amounts[0], projectCount), 1);
        return amounts[0] == amounts[^1] ? AllEqual(amounts, sum) : Largest(amounts, sum);
    }

    private static string AllBlank(int projectCount) =>
        projectCount == 1 ? "唯一的项目未填资金总额" : $"{Numeral.AtStart(projectCount)}个项目均未填资金总额";

    private static string Only(decimal amount, int projectCount) => projectCount == 1
        ? $"唯一的项目，资金总额 {MoneyText.Wan(amount)} 万元"
        : $"{Numeral.AtStart(projectCount)}个项目中仅一个填写了资金总额：{MoneyText.Wan(amount)} 万元";

    private static FundingHeadline AllEqual(IReadOnlyList<decimal> amounts, decimal sum) =>
        new($"{Numeral.AtStart(amounts.Count)}个项目资金总额相同，各占{MoneyText.ShareInWords(amounts[0], sum)}", 0);

    /// <summary>One project of two or three or when it alone is half; two of four or five; else three.</summary>
    private static FundingHeadline Largest(IReadOnlyList<decimal> amounts, decimal sum)
    {
        var top = amounts.Count <= 3 || amounts[0] * 2 >= sum ? 1 : amounts.Count <= 5 ? 2 : 3;
        // "The first three" says nothing when the fourth is as large as the third.
        while (amounts[top] == amounts[top - 1]) top++;
        var share = MoneyText.ShareInWords(amounts.Take(top).Sum(), sum);
        var text = top == 1 ? $"{(amounts.Count == 2 ? "较大" : "最大")}的项目占资金总额的{share}"
            : amounts[0] == amounts[top - 1] ? $"并列最大的{Numeral.Of(top)}个项目占资金总额的{share}"
            : $"前{Numeral.Of(top)}个项目占资金总额的{share}";
        return new FundingHeadline(text, top);
    }
}
