using PerfEtl.Pipeline.Declarations;

namespace PerfEtl.Pipeline.Check;

/// <summary>The Chinese names of the funding lines, for messages.</summary>
internal static class FundingNames
{
    /// <summary>
    /// The form's word for a line's code: <c>project.fiscal</c> is 财政资金; an unknown code stands for itself.
    /// </summary>
    public static string Of(string code) => code switch
    {
        Funding.ProjectTotal => "项目资金总额",
        Funding.ProjectFiscal => "财政资金",
        Funding.ProjectOther => "项目其他资金",
        Funding.MidtermTotal => "中期资金总额",
        "midterm.fiscal" => "中期财政拨款",
        "midterm.carried_over" => "中期上年结转资金",
        "midterm.other" => "中期其他资金",
        Funding.AnnualTotal => "年度资金申请总额",
        Funding.AnnualAppropriation => "当年财政拨款",
        Funding.AnnualCarriedOver => "上年结转资金",
        Funding.AnnualOther => "年度其他资金",
        _ => code,
    };
}
