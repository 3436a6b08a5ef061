using PerfEtl.Reports.Monthly;

namespace PerfEtl.Tests.Reports.Monthly;

public sealed class FindingKindsTests(SeedReport seed) : IClassFixture<SeedReport>
{
    [Fact]
    public void LayoutRules_AreRulesThereAre()
    {
        var outcome = Perfetl.Run(seed.Data, "query", "select rule_id from mart_rule", "--format", "csv");
        var rules = outcome.Output.Split('\n').Select(line => line.Trim()).ToHashSet(StringComparer.Ordinal);
        Assert.All(FindingKinds.LayoutRules, rule => Assert.Contains(rule, rules));
    }
}
