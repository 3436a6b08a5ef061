using PerfEtl.Pipeline.Declarations;

namespace PerfEtl.Tests.Normalize.Departments;

/// <summary>A whole department's plan as delimited text: tasks, money, goal and indicators, to the fen.</summary>
public sealed class DepartmentTextTests
{
    [Fact]
    public void Read_TasksAndTheirSum_AreAllRead() => Lines.AssertEqual(
    [
        "2024 临江县教育局",
        "tasks.total=66500000", "tasks.fiscal=62500000", "tasks.other=4000000",
        "1|义务教育保障|保障全县32所中小学正常运转|52005000|50000000|2005000",
        "2|学生资助|资助家庭经济困难学生|8000000|8000000|",
        "3|校舍维修|完成12所学校校舍维修|6495000|4500000|1995000",
        "目标：目标1：保障义务教育。\n目标2：完成校舍维修。",
        "产出指标|数量指标|产出指标›数量指标|维修学校数|≥12所",
        "产出指标|数量指标|产出指标›数量指标|资助学生人数|≥3000人",
        "产出指标|质量指标|产出指标›质量指标|校舍验收合格率|100%",
        "效益指标|社会效益指标|效益指标›社会效益指标|义务教育巩固率|≥98%",
        "满意度指标|服务对象满意度指标|满意度指标›服务对象满意度指标|家长满意度|≥90%",
    ], DepartmentLines.Of(DepartmentLines.One(DepartmentForms.WithTasks)));

    [Fact]
    public void Read_MoneyBySourceAndByUse_StandsApart() => Lines.AssertEqual(
    [
        "2025 青溪县水利局",
        "department.total=43210600", "department.general_public_budget=40000000", "department.basic=13210600",
        "department.government_fund=3000000", "department.project=30000000", "department.other=210600",
        "目标：完成年度水利建设任务。",
        "产出指标|数量指标|产出指标›数量指标|河道治理长度|≥15公里",
        "产出指标|时效指标|产出指标›时效指标|任务完成及时率|=100%",
        "效益指标|生态效益指标|效益指标›生态效益指标|水质达标率|≥95%",
        "社会公众满意度指标|社会公众满意度指标|社会公众满意度指标›服务对象满意度指标|群众满意度|≥92%",
    ], DepartmentLines.Of(DepartmentLines.One(DepartmentForms.WithMoney)));

    [Fact]
    public void Read_LevelsOfItsOwn_StayAsPrinted() => Lines.AssertEqual(
    [
        "2026 南湾区民政局",
        "department.total=86500000", "department.basic=60000000", "department.project=26500000",
        "目标：做好社会救助和养老服务。",
        "履职效能|重点工作完成|履职效能›重点工作完成|救助对象核查率|≥98%",
        "履职效能|重点工作完成|履职效能›重点工作完成|养老床位新增数|≥300张",
        "管理效率|预算执行|管理效率›预算执行|预算执行率|≥95%",
        "社会效应|社会效益指标|社会效应›社会效益指标|政策知晓率|≥90%",
        "可持续发展能力|人才支撑|可持续发展能力›人才支撑|培训完成率|=100%",
    ], DepartmentLines.Of(DepartmentLines.One(DepartmentForms.WithOwnLevels)));

    [Fact]
    public void Read_Kind_IsThatOfADepartment()
    {
        var form = DepartmentLines.One(DepartmentForms.WithTasks);
        Assert.Equal(("department", "department", "部门整体支出"), (form.Kind.Name, form.Kind.Facts, form.ProjectName.Value));
        Assert.Equal("第7行第4列", form.Tasks[0].Total!.Place.ToString());
        Assert.Contains(form.Repairs, repair => repair is
        {
            Kind: "MONEY_SCALE", Field: "tasks.other", RowNo: 1, Before: "200.5", After: "2005000元",
        });
    }

    [Fact]
    public void Read_ProjectFormsInTheSameFile_AreReadAsWell()
    {
        var forms = Forms.Declarations(DepartmentForms.WithTasks + "\n" + Head.HeadForm.Of(
            money: "项目资金（万元）\t年度资金总额\t100"));
        Assert.Equal(["部门整体支出", "道路维护"], forms.Select(form => form.ProjectName.Value));
        Assert.Equal(1_000_000m, forms[1].Funding.AmountOf(Funding.AnnualTotal));
        Assert.False(forms[1].Kind.IsOfDepartment);
    }

    [Fact]
    public void Read_GoalInOneCellWithItsLabel_IsTheGoal()
    {
        var form = DepartmentLines.One(DepartmentForms.WithTasks.Replace(
            "年度总体目标\t目标1：保障义务教育。\n\t目标2：完成校舍维修。", "年度总体目标：保障义务教育。", StringComparison.Ordinal));
        Assert.Equal("保障义务教育。", form.Goals.Annual?.Value);
    }

    [Fact]
    public void Read_TwoDepartmentsInOneFile_AreTwoForms() => Assert.Equal(
        ["临江县教育局", "青溪县水利局"], Forms.Declarations(DepartmentForms.WithTasks + "\n" + DepartmentForms.WithMoney)
            .Select(form => form.Department.Value));
}
