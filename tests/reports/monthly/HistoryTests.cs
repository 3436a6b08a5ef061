using PerfEtl.Pipeline.Failures;
using PerfEtl.Reports.Monthly;
using PerfEtl.Tests.Golden;

namespace PerfEtl.Tests.Reports.Monthly;

/// <summary>What was in force at the end of a month, in Shanghai, counts, whenever the report is made.</summary>
/// <remarks>
/// November: all forms but the last arrive. December: the first is revised by one 万元, the third is withdrawn, the
/// last arrives in the month's last second. January: a load without any change.
/// </remarks>
public sealed class HistoryTests(SeedReport seed) : IClassFixture<SeedReport>
{
    private const string History = """
        update dim_load set started_at = '2022-11-10 02:00:00', load_id = '20221110T020000000Z' where load_key = 1;
        insert into dim_load by name select * replace (2 as load_key, '20221231T155959999Z' as load_id,
            timestamp '2022-12-31 15:59:59.999' as started_at) from dim_load where load_key = 1;
        insert into dim_load by name select * replace (3 as load_key, '20230131T160000000Z' as load_id,
            timestamp '2023-01-31 15:00:00' as started_at) from dim_load where load_key = 1;
        update fct_declaration set valid_from_at = '2022-11-10 02:00:00';
        update fct_declaration set valid_from_at = '2022-12-31 15:59:59.999', load_key = 2 where declaration_key = 20;
        insert into fct_declaration by name select * replace (21 as declaration_key, 2 as version_no, 2 as load_key,
            timestamp '2022-12-31 15:59:59.999' as valid_from_at, 'revised' as opened_as)
        from fct_declaration where declaration_key = 1;
        update fct_declaration set is_current = false, closed_load_key = 2, valid_to_at = '2022-12-31 15:59:59.999',
            closed_as = case declaration_key when 1 then 'revised' else 'withdrawn' end where declaration_key in (1, 3);
        insert into fct_funding by name select * replace (21 as declaration_key,
            case when funding_line_key
                = (select funding_line_key from dim_funding_line where line_code = 'project.total')
                then amount_cny + 10000 else amount_cny end as amount_cny)
        from fct_funding where declaration_key = 1;
        insert into fct_indicator_target by name select * replace (21 as declaration_key)
        from fct_indicator_target where declaration_key = 1;
        """;

    private static readonly (GoldForm First, GoldForm Third, GoldForm Last) Forms =
        (GoldForm.All[0], GoldForm.All[2], GoldForm.All[^1]);

    [Fact]
    public void November_MadeLater_KnowsNothingOfDecember()
    {
        using var copy = new CopiedWarehouse(seed.Snapshot);
        var november = new ReadReport(copy.Run(History).Report("2022-11"));
        november.AssertHas("一、首次收到申报表：19 个项目");
        november.AssertHas(Forms.Third.ProjectName);
        november.AssertLacks(Forms.Last.ProjectName);
        november.AssertHas("数据截至 2022-11-10 10:00");
        november.AssertHas(Wan(GoldForm.All.SkipLast(1).Sum(form => form.Funding.Total!.Value)));
    }

    [Fact]
    public void December_ThreeMoves_AreToldWithTheirMoney()
    {
        using var copy = new CopiedWarehouse(seed.Snapshot);
        var december = new ReadReport(copy.Run(History).Report("2022-12"));
        var moved = 10_000m + Forms.Last.Funding.Total!.Value - Forms.Third.Funding.Total!.Value;
        var word = moved > 0 ? "净增" : "净减";
        december.AssertHas(
            $"一、与上月末相比，新增一个项目、修订一个项目、撤回一个项目，资金总额{word} {Wan(Math.Abs(moved))} 万元");
        var last = Wan(Forms.Last.Funding.Total.Value);
        december.AssertHas($"新增{Forms.Last.ProjectName}—{last}+{last}");
        december.AssertHas($"撤回{Forms.Third.ProjectName}{Wan(Forms.Third.Funding.Total.Value)}—");
        december.AssertHas($"修订{Forms.First.ProjectName}{Wan(Forms.First.Funding.Total!.Value)}"
            + $"{Wan(Forms.First.Funding.Total.Value + 10_000)}+1.00");
        december.AssertHas("逐项改动 1 处");
        december.AssertHas("19 个项目合计 " + Wan(106_865_709 + 10_000 - Forms.Third.Funding.Total.Value));
    }

    [Fact]
    public void January_NothingNew_SaysSoAndSpeaksOfTheYearThereIs()
    {
        using var copy = new CopiedWarehouse(seed.Snapshot);
        var january = new ReadReport(copy.Run(History).Report());
        january.AssertHas("2023 年 1 月");
        january.AssertHas("一、申报内容与上月末相同");
        january.AssertHas("没有 2023 年度的申报表，本报告以最近的 2022 年度申报表为准");
    }

    [Theory]
    [InlineData("2023-02", "2023 年 2 月还没有数据：最近一次加载在2023 年 1 月。可编写 2022-11 至 2023-01 的月报。")]
    [InlineData("2021-05", "2021 年 5 月没有数据：最早一次加载在2022 年 11 月，也没有 2021 年度的申报表。可编写 2022-11 至 2023-01 的月报。")]
    public void Open_MonthWithoutData_SaysWhichThereAre(string month, string sentence)
    {
        using var copy = new CopiedWarehouse(seed.Snapshot);
        copy.Run(History);
        Assert.Equal(sentence, Assert.Throws<UsageException>(() => copy.Report(month)).Message);
    }

    [Fact]
    public void Month_BeforeTheFirstLoadWithFormsOfItsYear_IsMadeUpLaterAndSaysSo()
    {
        using var copy = new CopiedWarehouse(seed.Snapshot);
        var october = new ReadReport(copy.Run(History).Report("2022-10"));
        october.AssertHas("一、没有当月的加载记录，无法与上月相比");
        october.AssertHas("2022 年 10 月还没有加载过数据，本报告按现有数据补编");
        october.AssertHas("19 个项目合计");
    }

    [Theory]
    [InlineData("2022-11-30T15:59:59", "2022-11")]
    [InlineData("2022-11-30T16:00:00", "2022-12")]
    public void Of_MomentAroundMidnight_GoesByShanghai(string utc, string month) => Assert.Equal(
        month, ReportMonth.Of(DateTime.Parse(utc, System.Globalization.CultureInfo.InvariantCulture)).Code);

    [Theory]
    [InlineData("2022-13")]
    [InlineData("2022-1")]
    [InlineData("202212")]
    [InlineData("1999-12")]
    [InlineData("")]
    public void TryParse_NoMonth_IsNull(string text) => Assert.Null(ReportMonth.TryParse(text));

    private static string Wan(decimal cny) => Math.Round(cny / 10_000m, 2, MidpointRounding.AwayFromZero)
        .ToString("#,0.00", System.Globalization.CultureInfo.InvariantCulture);
}
