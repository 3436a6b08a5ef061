using PerfEtl.Tests.Extract.Office;
using PerfEtl.Tests.Extract.Pdf.Producers;

namespace PerfEtl.Tests.Normalize.Departments;

/// <summary>The same plan as workbook, Word document and print: the cells are merged, the facts are the same.</summary>
public sealed class DepartmentOfficeTests
{
    private static readonly string[] Numbered =
    [
        "2024 北川县交通运输局",
        "department.total=32105000", "department.basic=12105000", "department.fiscal=30000000",
        "department.project=20000000", "tasks.total=20000000", "tasks.fiscal=19000000", "tasks.other=1000000",
        "1|农村公路养护|养护县乡公路420公里|16000000|15000000|1000000",
        "2|客运补贴|补贴农村客运班线|4000000|4000000|",
        "目标：保障农村公路畅通和客运安全。",
        "履职效能（60分）|重点任务完成（40分）|履职效能（60分）›重点任务完成（40分）|养护里程完成率|≥98%",
        "履职效能（60分）|履职成效（20分）|履职效能（60分）›履职成效（20分）|农村公路优良路率|≥85%",
        "产出指标（20分）|数量指标（20分）|产出指标›数量指标|客运班线数|≥36条",
        "满意度指标（20分）|服务对象满意度指标（20分）|满意度指标›服务对象满意度指标|群众满意度|≥90%",
    ];

    private static readonly string[] WithoutTaskMoney =
    [
        "2025 洛宁县农业农村局",
        "department.total=120000000", "department.fiscal=115000000", "department.special_account=0",
        "department.own=5000000", "department.basic=40000000", "department.project=81000000",
        "1|粮食生产|稳定粮食播种面积85万亩|||",
        "2|高标准农田建设|新建高标准农田3万亩|||",
        "目标：稳定粮食生产，推进乡村振兴。",
        "投入管理指标|工作目标管理|投入管理指标›工作目标管理|工作任务科学性|科学",
        "投入管理指标|预算和财务管理|投入管理指标›预算和财务管理|预算编制完整性|100%",
        "产出指标|重点工作任务完成|产出指标›重点工作任务完成|高标准农田建设面积|≥3万亩",
        "效益指标|满意度|效益指标›满意度|农户满意度|≥90%",
    ];

    [Fact]
    public void Read_Workbook_NumberedTasks() => Lines.AssertEqual(
        Numbered, Read(XlsxPrinter.Print([DepartmentSheets.Numbered], SampleStyles.Plain), "a.xlsx"));

    [Fact]
    public void Read_WordDocument_NumberedTasks() => Lines.AssertEqual(
        Numbered, Read(DocxPrinter.Print([DepartmentSheets.Numbered], SampleStyles.Plain), "a.docx"));

    // Made of the Word document by: soffice --headless --convert-to pdf
    [Fact]
    public void Read_Print_NumberedTasks() => Lines.AssertEqual(
        Numbered, Read(File.ReadAllBytes(Path.Combine(
            AppContext.BaseDirectory, "normalize", "departments", "samples", "numbered.pdf")), "a.pdf"));

    [Fact]
    public void Read_Workbook_TasksWithoutMoney() => Lines.AssertEqual(
        WithoutTaskMoney, Read(XlsxPrinter.Print([DepartmentSheets.WithoutTaskMoney], SampleStyles.Plain), "a.xlsx"));

    [Fact]
    public void Read_WordDocument_TasksWithoutMoney() => Lines.AssertEqual(
        WithoutTaskMoney, Read(DocxPrinter.Print([DepartmentSheets.WithoutTaskMoney], SampleStyles.Plain), "a.docx"));

    // What a merged cell may hide: an amount of two columns, a name of two tasks, a content of two tasks.
    [Theory]
    [InlineData(6, "1:2|2:客运补贴|3:补贴农村客运班线|4:400|5:400*2", "占了几栏，分不清是哪一项金额")]
    [InlineData(8, "1:金额合计*3|4:2000|5:1900*2", "占了几栏，分不清是哪一项金额")]
    [InlineData(5, "1:1|2:公路养护^2|3:养护公路420公里|4:1600|5:1500|6:100/1:2|3:补贴客运班线|4:400|5:400", "这一行没有任务名称")]
    [InlineData(5, "1:1|2:公路养护|3:养护和补贴^2|4:1600|5:1500|6:100/1:2|2:客运补贴|4:400|5:400", "一格对着几个任务，应各占一行")]
    [InlineData(1, "0:部门预算（万元）^2|1:资金总额*2|3:3210.5|4:1200|5:1210.5*2", "左边没有认识的资金栏目")]
    public void Read_MergedOverSeveral_IsRefused(int row, string cells, string reason) => Assert.Contains(
        reason, OfficeFile.Refused(XlsxPrinter.Print([DepartmentSheets.With(row, cells)], SampleStyles.Plain), "a.xlsx")
            .Message, StringComparison.Ordinal);

    private static IReadOnlyList<string> Read(byte[] bytes, string name) =>
        DepartmentLines.Of(DepartmentLines.One(bytes, name));
}
