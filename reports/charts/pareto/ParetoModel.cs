using PerfEtl.Reports.Charts.Funding;

namespace PerfEtl.Reports.Charts.Pareto;

/// <summary>How the money gathers in few projects, before anything is drawn.</summary>
internal sealed class ParetoModel
{
    /// <summary>The share that splits the important few from the many.</summary>
    public const decimal Threshold = 0.8m;

    /// <summary>How many points of the curve carry a project's name at most.</summary>
    public const int MostNamed = 5;

    private const decimal LeastShareToName = 0.03m;
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
        HasCurve = Items.Count > 1 && TotalCny > 0 && Items[^1].Cny >= 0;
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

    /// <summary>How many of the largest are named at their points: those of weight among the leading ones.</summary>
    public int NamedCount => !HasCurve || Items[0].Cny == Items[^1].Cny ? 0
        : Items.Take(Math.Min(LeadingCount, most)).TakeWhile(item => item.Cny >= LeastShareToName * TotalCny).Count();

    /// <summary>What the projects behind the named ones are: 其余 16 个项目，每个不超过 503.50 万元; empty for none.</summary>
    public string Rest
    {
        get
        {
            var count = Items.Count - NamedCount;
            if (count == 0) return "";
            var largest = MoneyText.Wan(Items[NamedCount].Cny);
            if (NamedCount == 0) return $"{Numeral.AtStart(count)}个项目，每个不超过 {largest} 万元";
            return count == 1 ? $"其余一个项目，{largest} 万元"
                : $"其余{Numeral.Of(count)}个项目，每个不超过 {largest} 万元";
        }
    }

    public string Subtitle => ScopeText.For(
        rows, HasCurve ? [$"合计 {MoneyText.Wan(TotalCny)} 万元", "柱为各项目，线为累计，同一刻度"] : ["金额单位：万元"]);

    public IReadOnlyList<string> Notes => Items.Count == rows.Count || Items.Count == 0
        ? [] : [$"另有 {MoneyText.Count(rows.Count - Items.Count)} 个项目未填项目资金总额，不在图中。"];

    public string Headline
    {
        get
        {
            // Where there is no curve, the sentence about amounts alone is all that can be said.
            if (!HasCurve)
                return FundingHeadline.For([.. Items.Select(item => item.Cny)], rows.Count).Text;
            if (LeadingCount == Items.Count) return Even();
            var rest = TotalCny - Items[LeadingCount - 1].RunningCny;
            var share = MoneyText.ShareInWords(TotalCny - rest, TotalCny);
            return $"金额最大的{Numeral.Of(LeadingCount)}个项目占总额的{share}，"
                + $"其余{Numeral.Of(Items.Count - LeadingCount)}个合计 {MoneyText.Wan(rest)} 万元";
        }
    }

    public static ParetoModel From(IReadOnlyList<FundingRow> rows, string source, int most = MostNamed) =>
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

/// <summary>One project in the order of amounts.</summary>
/// <param name="Row">The declaration.</param>
/// <param name="Label">What the project is called.</param>
/// <param name="Cny">Its 项目资金总额 in yuan.</param>
/// <param name="RunningCny">The sum up to and with it.</param>
internal sealed record ParetoItem(FundingRow Row, string Label, decimal Cny, decimal RunningCny);
