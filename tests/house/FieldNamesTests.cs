using System.Text.RegularExpressions;
using PerfEtl.Pipeline.Schedule;
using PerfEtl.Pipeline.Vocabularies;

namespace PerfEtl.Tests.House;

/// <summary>No code of a field or of a funding line reaches a person.</summary>
public sealed partial class FieldNamesTests
{
    private static readonly string[] Scopes = ["project", "midterm", "annual", "initial", "revised", "executed"];

    [Theory]
    [InlineData("project.fiscal", "财政资金")]
    [InlineData("annual.other", "年度其他资金")]
    [InlineData("annual.province", "年度省级资金")]
    [InlineData("annual.local", "年度本级预算金额")]
    [InlineData("executed.fiscal", "执行财政资金")]
    [InlineData("target", "目标值")]
    public void Of_Code_IsWhatPeopleCallIt(string code, string name) => Assert.Equal(name, FieldNames.Of(code));

    [Fact]
    public void Of_EveryFundingLineOfTheLookups_IsChinese() => Lines.AssertEqual([], Table("funding_lines")
        .SelectMany(row => row[1] == "inherit" ? Scopes.Select(scope => $"{scope}.{row[2]}") : [$"{row[1]}.{row[2]}"])
        .Distinct().Where(code => Latin().IsMatch(FieldNames.Of(code))));

    [Fact]
    public void Of_EveryFieldThatARuleNames_IsChinese() => Lines.AssertEqual([], SourceTree
        .Below("pipeline/check/", ".cs").SelectMany(file => NamedField().Matches(SourceTree.Text(file)))
        .Select(match => match.Groups["code"].Value)
        .Distinct().Where(code => Latin().IsMatch(FieldNames.Of(code))));

    [Fact]
    public void Of_EveryCommandInTheLedgerOfRuns_IsChinese()
    {
        string[] commands = ["run", "load", "replay", "complete", "drop", "withdraw", "undo"];
        Assert.Equal(commands, RunByHand.Commands);
        Assert.Equal(["手工运行", "手工加载", "重新读取隔离区", "补录隔离的文件", "放弃隔离的文件", "声明撤回", "撤销加载"],
            commands.Select(FieldNames.Of));
    }

    private static IEnumerable<string[]> Table(string name) =>
        SourceTree.LinesOf($"seeds/lookups/{name}.csv").Skip(1).Select(line => line.Split(','));

    [GeneratedRegex("[A-Za-z]")]
    private static partial Regex Latin();

    [GeneratedRegex(@"(new Spot\(\s*|(Field|Remark)Of\(\w+, )""(?<code>[a-z_0-9.]+)""")]
    private static partial Regex NamedField();
}
