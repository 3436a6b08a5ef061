using PerfEtl.Tests.Extract.Office;
using PerfEtl.Tests.Extract.Pdf.Producers;
using PerfEtl.Tests.Properties.Foreign;

namespace PerfEtl.Tests.Load;

/// <summary>Where a fact, a finding or what was set aside stands, as people read it.</summary>
public sealed class PlaceTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Marts_OfAWorkbook_NameSheetAndCell()
    {
        var night = new Nights(folder["data"]);
        Assert.Equal(0, night.Load(Written("2024.xlsx", "2024", "100")).Quarantined);
        Lines.AssertEqual(["完成数量 附表1!C8", "群众满意度 附表1!C9"], Rows.Of(
            night.Snapshot, "select indicator_name || ' ' || place from mart_indicator order by row_no"));
        Lines.AssertEqual(["annual.appropriation 附表1!D5", "annual.total 附表1!B5"], Rows.Of(night.Snapshot, """
            select line_code || ' ' || place
            from fct_funding join dim_funding_line using (funding_line_key) order by all
            """));
    }

    [Fact]
    public void Marts_OfAText_NameLineAndColumn()
    {
        var night = new Nights(folder["data"]);
        var text = new SmallForm("图书采购").Text;
        night.Load(folder.Write("a.txt", text));
        var line = text.Split('\n').ToList().FindIndex(one => one.Contains("满意度指标", StringComparison.Ordinal)) + 1;
        var places = Rows.Of(night.Snapshot, "select place from mart_indicator order by row_no");
        Assert.StartsWith($"第{line}行第", places[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void Finding_OfTwoYearsOfWorkbooks_NamesSheetAndCell()
    {
        var night = new Nights(folder["data"]);
        night.Load(Written("2024.xlsx", "2024", "100"));
        night.Load(Written("2025.xlsx", "2025", "1000000"));
        Lines.AssertEqual(
            ["annual.appropriation|附表1!D5|附表1!D5，", "annual.total|附表1!B5|附表1!B5，"],
            Rows.Of(night.Snapshot, """
                select field, place, message[1:7] from mart_finding where rule_id = 'AMOUNT_SCALE_JUMP' order by all
                """));
    }

    [Fact]
    public void Quarantine_OfAWorkbook_NamesSheetAndCell()
    {
        var night = new Nights(folder["data"]);
        night.Load(Written("a.xlsx", "2024", "约100"));
        Lines.AssertEqual(["附表1!B5"], Rows.Of(night.Snapshot, "select place from mart_quarantine"));
    }

    private string Written(string name, string year, string amount)
    {
        File.WriteAllBytes(folder[name], Workbook(year, amount));
        return folder[name];
    }

    private static byte[] Workbook(string year, string amount)
    {
        SheetCell[][] rows =
        [
            [new("年度"), new(year), new("主管部门"), new("青溪县教育局")],
            [new("项目名称"), new("校舍维修", 3)],
            [new("年度资金总额（万元）"), new(amount), new("财政拨款"), new(amount)],
            [new("年度目标"), new("按期完成任务。", 3)],
            [new("一级指标"), new("二级指标"), new("三级指标"), new("指标值")],
            [new("产出指标"), new("数量指标"), new("完成数量"), new("≥30处")],
            [new("满意度指标"), new("服务对象满意度指标"), new("群众满意度"), new("≥90%")],
        ];
        var printed = rows.Select(row => new PrintedRow([.. row.Select((cell, column) =>
            new PrintedCell(cell.Text, column, cell.Columns, 1, CellLook.Value))])).ToList();
        return XlsxPrinter.Print(
            [new PrintedSheet("项目支出绩效目标表", "", [90, 90, 90, 90], printed[..4], printed[4], printed[5..], null)],
            SampleStyles.Plain);
    }
}
