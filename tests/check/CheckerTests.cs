using System.Reflection;
using PerfEtl.Pipeline.Check;
using PerfEtl.Pipeline.Declarations;

namespace PerfEtl.Tests.Check;

public class CheckerTests
{
    private readonly Checker _checker = new(Lookups.Folder);

    [Fact]
    public void Check_ValidForm_HasNoFindings() =>
        Assert.Empty(_checker.Check(Given.Valid).Findings.Select(finding => finding.Message));

    [Fact]
    public void Check_ValidForm_CountsEveryRule()
    {
        var report = _checker.Check(Given.Valid);

        Assert.Equal(_checker.Rules.Select(rule => rule.Id), report.Counts.Select(count => count.RuleId));
        Assert.All(report.Counts, count => Assert.Equal(0, count.FailedCount));
        var targets = Assert.Single(report.Counts, count => count.RuleId == "TARGET_MISSING");
        Assert.Equal(6, targets.CheckedCount);
    }

    [Fact]
    public void Check_SeveralFindings_OrdersBySeverityThenPlace()
    {
        var form = Given.Rows(
            Row.Of("考核通过率", Target.Number("1", 1, null)),
            Row.Of("培训人数", Target.Number(">95%", 95, "%", Comparator.Above)),
            Row.Of("核心项目运行数", null)) with
        { Funding = Given.Money((Funding.ProjectTotal, null)).Funding };
        string[] wanted =
            ["FUND_TOTAL_BLANK", "COUNT_NAME_PERCENT", "TARGET_MISSING", "RATE_AS_FRACTION", "COMPARATOR_STRICT"];

        var found = _checker.Check(form).Findings.Select(finding => finding.RuleId);

        Assert.Equal(wanted, found.Where(wanted.Contains));
    }

    [Fact]
    public void Check_Finding_CarriesPlacePrintAndRow()
    {
        var form = Given.Rows(Row.Of("培训参与人数", Target.Number("790", 790, null)));

        var finding = Assert.Single(_checker.Check(form).Findings, finding => finding.RuleId == "UNIT_MISSING");

        Assert.Equal(Severity.Warning, finding.Severity);
        Assert.Equal(1, finding.RowNo);
        Assert.Equal("target", finding.Field);
        Assert.Equal("790", finding.Printed);
        Assert.Equal("写明计量单位", finding.Expected);
        Assert.Equal(new Place(18, 5), finding.Place);
    }

    [Fact]
    public void Check_LongGoal_QuotesItsBeginningOnly()
    {
        var form = Given.AnnualGoal(new string('好', 60));

        var finding = Assert.Single(_checker.Check(form).Findings, finding => finding.RuleId == "GOAL_TEXT_GARBLED");

        Assert.Contains($"“{new string('好', 40)}…”", finding.Message, StringComparison.Ordinal);
        Assert.Equal(60, finding.Printed?.Length);
    }

    [Fact]
    public void Rules_ListEveryRuleOnce()
    {
        var written = typeof(IRule).Assembly.GetTypes()
            .Where(type => type.IsClass && type.IsAssignableTo(typeof(IRule)));

        Assert.Equal(
            written.Select(type => type.Name).Order(StringComparer.Ordinal),
            _checker.Rules.Select(rule => rule.GetType().Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Rules_IdsAreUniqueAndTitlesSay() => Assert.All(
        _checker.Rules.GroupBy(rule => rule.Id, StringComparer.Ordinal),
        rules => Assert.NotEmpty(Assert.Single(rules).Title));

    [Fact]
    public void Rules_EachHasPassingAndFailingExamples() => Assert.All(_checker.Rules, rule =>
    {
        var name = rule.GetType().FullName!.Replace("Pipeline", "Tests", StringComparison.Ordinal) + "Tests";
        var tests = typeof(CheckerTests).Assembly.GetType(name);
        Assert.NotNull(tests);
        var examples = tests.GetMethods()
            .Where(method => method.GetCustomAttribute<FactAttribute>() is not null)
            .ToList();
        Assert.Contains(examples, example => example.Name.EndsWith("_Passes", StringComparison.Ordinal));
        Assert.Contains(examples, example => example.Name.EndsWith("_Fails", StringComparison.Ordinal));
    });
}
