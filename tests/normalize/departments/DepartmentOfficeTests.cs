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

    private static IReadOnlyList<string> Read(byte[] bytes, string name) =>
        DepartmentLines.Of(DepartmentLines.One(bytes, name));
}
