using PerfEtl.Pipeline.Normalize.Values;
using PerfEtl.Pipeline.Vocabularies;

namespace PerfEtl.Tests.Normalize.Values;

public sealed class UnitVocabularyTests
{
    private static readonly MeasureUnits Shipped = MeasureUnits.Load(ValueParsers.Lookups);

    [Fact]
    public void Load_ShippedUnits_AreManyAndWellFormed()
    {
        Assert.True(Shipped.All.Count >= 120);
        Assert.All(Shipped.All, unit => Assert.Equal(unit.Name.Trim(), unit.Name));
        Assert.All(Shipped.All, unit => Assert.DoesNotContain('/', unit.Name));
    }

    [Theory]
    [InlineData("人", "Count")]
    [InlineData("万人次", "Count")]
    [InlineData("千万元", "Money")]
    [InlineData("百万元", "Money")]
    [InlineData("万平方米", "Area")]
    [InlineData("千米", "Length")]
    [InlineData("个百分点", "Ratio")]
    [InlineData("课时", "Time")]
    [InlineData("万套系统", null)]
    [InlineData("", null)]
    public void Find_Unit_AlsoWhereItIsScaled(string name, string? kind) =>
        Assert.Equal(kind, Shipped.Find(name)?.Kind.ToString());

    [Fact]
    public void Parse_EveryShippedUnit_IsReadBehindANumberAndBehindASlash()
    {
        foreach (var unit in Shipped.All)
        {
            var target = ValueParsers.Targets.Parse($">=3{unit.Name}");
            Assert.Equal((unit.Name, TargetDoubt.None), (target.Value.Unit, target.Doubt));
            var per = ValueParsers.Targets.Parse($"3元/{unit.Name}");
            if (unit.CanBePer) Assert.Equal((unit.Name, TargetDoubt.None), (per.Value.Per, per.Doubt));
        }
    }

    [Fact]
    public void Constructor_UnitListedTwice_NamesIt()
    {
        var twice = new MeasureUnit("人", UnitKind.Count, true);
        var message = Assert.Throws<LookupException>(() => new MeasureUnits([twice, twice])).Message;
        Assert.Contains("“人”", message, StringComparison.Ordinal);
    }
}
