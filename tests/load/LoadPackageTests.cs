using PerfEtl.Pipeline.Packages;
using PerfEtl.Tests.Faults;

namespace PerfEtl.Tests.Load;

/// <summary>Ids grow with every load, whatever the clock does.</summary>
public sealed class LoadPackageTests : IDisposable
{
    private static readonly DateTime Tonight = new(2022, 12, 31, 18, 14, 0, 123, DateTimeKind.Utc);

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Begin_ClockSetBack_CountsOnFromTheNewestLoad()
    {
        var packages = folder["packages"];
        Assert.Equal("20221231T181400123Z", LoadPackage.Begin(packages, Tonight, fence: 1).Id);
        Assert.Equal("20221231T181400124Z", LoadPackage.Begin(packages, Tonight.AddYears(-3), fence: 2).Id);
        Assert.Equal("20221231T181400125Z", LoadPackage.Begin(packages, Tonight.AddTicks(4000), fence: 3).Id);
        Assert.Equal("20221231T181500123Z", LoadPackage.Begin(packages, Tonight.AddMinutes(1), fence: 4).Id);
        Assert.Equal(4, LoadPackage.All(packages).Count());
    }

    [Theory]
    [InlineData("")]
    [InlineData("{ \"loadId\": \"20221231T1814")]
    public void Begin_NewestPackageCutShort_StillComesAfterIt(string torn)
    {
        folder.Write("packages/20221231T181400123Z/package.json", torn);
        Assert.Equal("20221231T181400124Z", LoadPackage.Begin(folder["packages"], Tonight.AddDays(-1), fence: 1).Id);
    }

    [Fact]
    public void Load_AfterALoadOfTheFuture_KeepsIdsTimesAndVersionsInOrder()
    {
        var nights = new Nights(folder["data"]);
        var first = LoadPackage.Begin(nights.Data.Packages, DateTime.UtcNow.AddYears(1), fence: 1);
        first.Abort("测试");
        var (one, two) = (new SmallForm("图书采购"), new SmallForm("图书采购") { Total = 900_000m });
        string[] loads =
        [
            nights.Load(folder.Write("1/a.txt", one.Text)).LoadId,
            nights.Load(folder.Write("2/a.txt", two.Text)).LoadId,
            nights.Load(folder.Write("1/a.txt", one.Text)).LoadId,
        ];
        Assert.Equal(loads.Order(StringComparer.Ordinal), loads);
        Assert.True(string.CompareOrdinal(first.Id, loads[0]) < 0);
        Lines.AssertEqual(
            ["1|false|1000000.00|true", "2|false|900000.00|true", "3|true|1000000.00|true"],
            Rows.Of(nights.Snapshot, """
                select version_no, is_current, total_cny, valid_to_at is null or valid_to_at > valid_from_at
                from mart_declaration_history order by valid_from_at
                """));
        var state = PublishedState.Exactly(nights.Data.Root);
        Assert.Empty(nights.Rebuild().Differences!);
        Assert.Equal(state, PublishedState.Exactly(nights.Data.Root));
    }
}
