using System.Text.RegularExpressions;
using PerfEtl.Pipeline.Declarations;
using PerfEtl.Tests.Golden;

namespace PerfEtl.Tests.Properties;

/// <summary>When a changed value counts as visible: a reader who has only the damaged text could see it.</summary>
/// <remarks>
/// Not visible: another digit where nothing cross-checks it; another Chinese character; a row without a label that is
/// gone; rows of one block in another order. Visible: a blank where every form has a value; a value that is no longer
/// of its kind; a value that contradicts another one; a label that is gone; a row that stands twice; a row that is
/// there and was not read.
/// </remarks>
internal sealed partial class SeenInForm(Damage damage, GoldForm gold, FormFacts read)
{
    private static readonly string[] Order =
    [
        "数量指标", "质量指标", "时效指标", "成本指标", "经济效益指标", "社会效益指标", "生态效益指标", "可持续影响指标",
        "服务对象满意度指标",
    ];

    /// <summary>The level 2 that forms have as a rule, so that a form without one makes its reader wonder.</summary>
    private static readonly string[] Usual =
        ["数量指标", "质量指标", "时效指标", "社会效益指标", "可持续影响指标", "服务对象满意度指标"];

    private static readonly (Regex Name, string Level2)[] Telling =
    [
        (new Regex("满意度$"), "服务对象满意度指标"), (new Regex("及时率$"), "时效指标"),
        (new Regex("(合格|合规|通过|准确|完整|规范)率$|(明确|完整|合规)性$"), "质量指标"), (new Regex("长效|健全性$"), "可持续影响指标"),
        (new Regex("(完成|参与|人|次|户|批)数$"), "数量指标"),
    ];

    private readonly IReadOnlyList<TextLine> lines =
        [.. damage.Lines.Where(line => SeedWindow.LinesOf(gold).Contains(line.Origin))];

    public bool Is(Difference difference) => difference.Field switch
    {
        "form" or "fiscal_year" or "implementing_unit" => true,
        "order" => false,
        "row" => difference.Truth is null || IsRowSeen(difference.TruthRow!),
        "level2" => IsLevelSeen(difference.TruthRow!, difference.ReadRow!),
        "name" => IsNameSeen(difference.TruthRow!, difference.ReadRow!.Name),
        "target" => SeenInTarget.IsOdd(difference.TruthRow!, difference.ReadRow!.Name, difference.ReadRow.Printed),
        _ => difference is not { Truth: { } truth, Read: { } now } || IsFieldSeen(difference.Field, truth, now),
    };

    private bool IsFieldSeen(string field, string truth, string now) => field switch
    {
        "department" => now != gold.ImplementingUnit,
        "project_category" => now is not ("一次性项目" or "经常性项目"),
        "project_name" => SeenInText.InName(truth, now),
        "overall_goal" or "annual_goal" => SeenInText.InSentences(truth, now),
        "start_date" or "end_date" => !IsYearWithinDates(),
        Funding.ProjectTotal or Funding.AnnualTotal => true,
        Funding.ProjectFiscal => gold.Funding.Fiscal == gold.Funding.Total || !Amount().IsMatch(read.Printed[field]),
        _ => true,
    };

    private bool IsYearWithinDates() =>
        read.Fields.TryGetValue("start_date", out var start) && read.Fields.TryGetValue("end_date", out var end)
        && string.CompareOrdinal(start, end) <= 0
        && start.StartsWith(read.Fields["fiscal_year"], StringComparison.Ordinal)
        && end.StartsWith(read.Fields["fiscal_year"], StringComparison.Ordinal);

    /// <summary>A lost row: seen if something of it still stands there, or if its label is missed.</summary>
    private bool IsRowSeen(RowFacts truth) =>
        lines.Any(line => line.Origin == truth.Line && line.Text.Trim().Length > 0
            || line.Cells.Any(cell => cell.Trim() == truth.Name))
        || SeedWindow.TextOf(truth.Line).Has(truth.Level2) && IsLabelMissed(truth.Level2);

    private bool IsLevelSeen(RowFacts truth, RowFacts now) =>
        IsLabelMissed(truth.Level2)
        || damage.Origins.All(origin => gold.Indicators.All(row => row.Line != origin))
        || Telling.Any(telling => telling.Level2 == truth.Level2 && telling.Name.IsMatch(now.Name))
        || !IsInOrder(lines.Select(line => line.Text)) && IsInOrder(SeedWindow.LinesOf(gold).Select(SeedWindow.TextOf));

    private bool IsLabelMissed(string level2) => Usual.Contains(level2)
        && !lines.Any(line => line.Text.Has(level2));

    private static bool IsInOrder(IEnumerable<string> text)
    {
        var labels = text.SelectMany(line => Order.Where(label => line.Split('\t', ' ').Contains(label)))
            .Select(label => Array.IndexOf(Order, label)).ToList();
        return labels.SequenceEqual(labels.Order());
    }

    private static bool IsNameSeen(RowFacts truth, string name)
    {
        if (SeenInText.InName(truth.Name, name)) return true;
        var isInWords = truth.Target.StartsWith("qualitative", StringComparison.Ordinal);
        return isInWords
            ? truth.Name.Has(truth.Printed!) && !name.Has(truth.Printed!)
            : "率数度性".Contains(truth.Name[^1]) && !"率数度性".Contains(name[^1]);
    }

    [GeneratedRegex(@"^\d{1,3}(,\d{3})*(\.\d\d?)?$")]
    private static partial Regex Amount();
}
