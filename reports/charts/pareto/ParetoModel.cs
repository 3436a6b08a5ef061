using PerfEtl.Reports.Charts.Funding;

namespace PerfEtl.Reports.Charts.Pareto;

/// <summary>How the money gathers in few projects, before anything is drawn.</summary>
internal sealed class ParetoModel
{
    /// <summary>The share that splits the important few from the many.</summary>
    public const decimal Threshold = 0.8m;

    /// <summary>How many projects are listed by name at most.</summary>
    public const int MostListed = 10;

    private const int LeastInTable = 5;
    private readonly IReadOnlyList<FundingRow> rows;
    private readonly int most;

    private ParetoModel(IReadOnlyList<FundingRow> rows, string source, int most)
    {
        (this.rows, Source, this.most) = (rows, source, most);
        var labels = new ProjectLabels(rows);
        var running = 0m;
        Items = [.. rows.Where(row => row.TotalCny is not null).OrderByDescending(row => row.TotalCny)
            .ThenBy(row => row.ProjectName, StringComparer.Ordinal)
            .ThenBy(row => row.DepartmentName, StringComparer.Ordinal).ThenBy(row => row.FiscalYear)
            .Select(row => new ParetoItem(row, labels.For(row), row.TotalCny!.Value, running += row.TotalCny.Value))];
        TotalCny = running;
        HasCurve = TotalCny > 0 && Items[^1].Cny >= 0;
        LeadingCount = HasCurve ? Leading() : 0;
    }

    public string Source { get; }

    /// <summary>Every project with an amount, largest first.</summary>
    public IReadOnlyList<ParetoItem> Items { get; }

    public decimal TotalCny { get; }

    /// <summary>Shares mean something: no amount is negative, and not all are zero.</summary>
    public bool HasCurve { get; }

    /// <summary>How many of the largest projects hold at least four fifths of the money, with all that tie.</summary>
    public int LeadingCount { get; }

    /// <summary>What the projects beyond the leading ones come to.</summary>
    private decimal RestCny => TotalCny - Items[LeadingCount - 1].RunningCny;

    /// <summary>How many projects are listed by name.</summary>
    public int ListedCount => !HasCurve ? 0
        : Items.Count <= most ? Items.Count : Math.Clamp(LeadingCount, Math.Min(LeastInTable, most), most);

    public string Subtitle => ScopeText.For(rows, "金额单位：万元");

    public IReadOnlyList<string> Notes => Items.Count == rows.Count || Items.Count == 0
        ? [] : [$"另有 {MoneyText.Count(rows.Count - Items.Count)} 个项目未填项目资金总额，不在图中。"];

    public string Headline
    {
        get
        {
            // Where there is no curve, the sentence about amounts alone is all that can be said.
            if (!HasCurve || Items.Count == 1)
                return FundingHeadline.For([.. Items.Select(item => item.Cny)], rows.Count).Text;
            if (LeadingCount == Items.Count) return Even();
            var share = MoneyText.ShareInWords(TotalCny - RestCny, TotalCny);
            return $"金额最大的{Numeral.Of(LeadingCount)}个项目占总额的{share}，"
                + $"其余{Numeral.Of(Items.Count - LeadingCount)}个合计 {MoneyText.Wan(RestCny)} 万元";
        }
    }

    public static ParetoModel From(IReadOnlyList<FundingRow> rows, string source, int most = MostListed) =>
        new(rows, source, most);

    /// <summary>A share of the whole: <c>78.7%</c>.</summary>
    public string Share(decimal cny) => MoneyText.Share(cny, TotalCny);

    private int Leading()
    {
        var count = 1;
        while (Items[count - 1].RunningCny < Threshold * TotalCny) count++;
        while (count < Items.Count && Items[count].Cny == Items[count - 1].Cny) count++;
        return count;
    }

    private string Even() => Items[0].Cny == Items[^1].Cny
        ? $"资金平均分布：{Numeral.AtStart(Items.Count)}个项目资金总额相同"
        : $"资金分布较为平均：{Numeral.AtStart(Items.Count)}个项目合计才达到资金总额的 80%";
}
