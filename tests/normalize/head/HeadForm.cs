using PerfEtl.Pipeline.Declarations;
using PerfEtl.Pipeline.Normalize;

namespace PerfEtl.Tests.Normalize.Head;

/// <summary>A small whole form as text, of which a test prints one part in its own way.</summary>
internal static class HeadForm
{
    public const string Title = "项目支出绩效目标表";

    public const string Table = """
        绩效指标	一级指标	二级指标	三级指标	指标值
        	产出指标	数量指标	维护里程	≥30公里
        	产出指标	质量指标	验收合格率	100%
        	满意度指标	服务对象满意度指标	群众满意度	≥90%

        """;

    /// <summary>The form; every part can be printed otherwise.</summary>
    public static string Of(
        string above = "", string title = Title, string year = "(2024年度)", string identity = Identity,
        string money = "项目资金\t年度资金总额\t100", string goal = "年度目标\t完成日常维护，保障通行安全。", string below = "") =>
        string.Join('\n', new[] { above, title, year, identity, money, goal, Table.TrimEnd(), below }
            .Where(part => part.Length > 0)) + "\n";

    public const string Identity = "项目名称\t道路维护\t主管部门\t临江县交通运输局";

    /// <summary>The same in Shanghai's layout, whose amounts are in yuan where no unit is printed.</summary>
    public static string Shanghai(string above = "", string below = "") => Of(
        above, money: "项目资金\t项目资金总额\t100\t年度资金申请总额\t100\n\t其中：财政资金\t100\t其中：当年财政拨款\t100",
        goal: "项目绩效目标\t项目总目标\t年度总目标\n\t\t完成日常维护，保障通行安全。", below: below);

    /// <summary>What every form of a text has under a code: the amount in yuan, or 未读 for a refused form.</summary>
    public static string Amounts(string text, string code = Funding.AnnualTotal) =>
        string.Join(' ', Forms.Read(text).Select(form => form is NormalizedForm.Read(var read)
            ? FormattableString.Invariant($"{read.Funding.AmountOf(code):0.##}")
            : "未读"));

    /// <summary>The reasons of a form that must be refused.</summary>
    public static string ReasonsOf(string text, int form = 0) =>
        string.Join('\n', Assert.IsType<NormalizedForm.Unreadable>(Forms.Read(text)[form]).Refusals
            .Select(refusal => refusal.Message));

    /// <summary>The one form of a text, which must be readable.</summary>
    public static Declaration One(string text) => Assert.Single(Forms.Declarations(text));
}
