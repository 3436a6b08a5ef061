using System.Globalization;
using System.Text.Json.Serialization;
using PerfEtl.Tests.Golden;
using PerfEtl.Tests.Properties;

namespace PerfEtl.Tests.Extract.Pdf.Producers;

/// <summary>A declaration as data to print, and so what must be read from its print.</summary>
/// <param name="Title">For example 财政项目支出绩效目标申报表.</param>
/// <param name="Year">The fiscal year of the declaration.</param>
/// <param name="Project">项目名称.</param>
/// <param name="Category">项目类别; null where the form has no such cell or a blank one, as for every field below.</param>
/// <param name="Nature">项目性质, for example 阶段性项目.</param>
/// <param name="Department">主管部门.</param>
/// <param name="Unit">实施单位.</param>
/// <param name="StartDate">计划开始日期, for example <c>2022-01-01</c>.</param>
/// <param name="EndDate">计划完成日期.</param>
/// <param name="Funding">Yuan by line code (<c>project.total</c>); null for a blank cell.</param>
/// <param name="OverallGoal">项目总目标.</param>
/// <param name="AnnualGoal">年度总目标.</param>
/// <param name="Indicators">In printed order, block by block.</param>
internal sealed record PrintableForm(
    string Title, int Year, string Project, string? Category, string? Nature, string Department, string Unit,
    string? StartDate, string? EndDate, IReadOnlyDictionary<string, decimal?> Funding, string? OverallGoal,
    string? AnnualGoal, IReadOnlyList<PrintableIndicator> Indicators)
{
    private static readonly string[] Natures = ["阶段性项目", "经常性项目", "常年性项目"];

    /// <summary>The amount of a line; null for a blank cell and for a line the form does not have.</summary>
    public decimal? this[string line] => Funding.GetValueOrDefault(line);

    /// <summary>How many years the project runs, one for a form without dates.</summary>
    [JsonIgnore]
    public int LastYear => EndDate is { Length: >= 4 } date ? int.Parse(date[..4], CultureInfo.InvariantCulture) : Year;

    /// <summary>A real form of 2022, its targets as printed.</summary>
    public static PrintableForm Of(GoldForm gold) => new(
        "财政项目支出绩效目标申报表", gold.FiscalYear, gold.ProjectName, gold.ProjectCategory, null, gold.Department,
        gold.ImplementingUnit, gold.StartDate, gold.EndDate, FundingOf(gold.Funding), gold.OverallGoal, gold.AnnualGoal,
        [.. gold.Indicators.Select(row => new PrintableIndicator(row.Level1, row.Level2, row.Name, row.TargetRaw))]);

    /// <summary>A made-up form.</summary>
    public static PrintableForm Of(MadeForm made) => new(
        "财政项目支出绩效目标申报表", made.Year, made["project_name"], made["project_category"],
        Natures[made.Rows.Count % Natures.Length], made["department"], made["implementing_unit"], made["start_date"],
        made["end_date"], FundingOf(made), Blank(made["overall_goal"]), Blank(made["annual_goal"]),
        [.. made.Rows.Select(row => new PrintableIndicator(row.Level1, row.Level2, row.Name, row.Target.Printed))]);

    private static Dictionary<string, decimal?> FundingOf(GoldFunding gold) => new()
    {
        [Pipeline.Declarations.Funding.ProjectTotal] = gold.Total,
        [Pipeline.Declarations.Funding.ProjectFiscal] = gold.Fiscal,
        [Pipeline.Declarations.Funding.ProjectOther] = gold.Other,
        [Pipeline.Declarations.Funding.AnnualTotal] = gold.AnnualRequest,
        [Pipeline.Declarations.Funding.AnnualAppropriation] = gold.CurrentYearAppropriation,
        [Pipeline.Declarations.Funding.AnnualCarriedOver] = gold.Carryover,
        [Pipeline.Declarations.Funding.AnnualOther] = null,
    };

    private static Dictionary<string, decimal?> FundingOf(MadeForm made) => FundingLines.Shanghai.ToDictionary(
        line => line,
        line => decimal.TryParse(made[line], CultureInfo.InvariantCulture, out var amount) ? amount : (decimal?)null);

    private static string? Blank(string value) => value.Length > 0 ? value : null;
}
