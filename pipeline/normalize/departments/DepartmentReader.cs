using PerfEtl.Pipeline.Declarations;
using PerfEtl.Pipeline.Extract;
using PerfEtl.Pipeline.Normalize.Head;
using PerfEtl.Pipeline.Normalize.Table;
using PerfEtl.Pipeline.Normalize.Values;
using PerfEtl.Pipeline.Vocabularies;

namespace PerfEtl.Pipeline.Normalize.Departments;

/// <summary>A form about a whole department → its tasks, its money, its goal and its indicators.</summary>
/// <remarks>Every cell has a place in it or the form is refused: half of a plan is not loaded.</remarks>
internal sealed class DepartmentReader
{
    private const string Form = "整个部门的目标表";

    private readonly DepartmentHead heads;
    private readonly DepartmentAmounts amounts;
    private readonly DepartmentTable tables;
    private readonly IdentityReader identity;

    public DepartmentReader(Vocabulary vocabulary, CellKinds kinds, TargetParser targets)
    {
        heads = new DepartmentHead(vocabulary);
        amounts = new DepartmentAmounts(vocabulary);
        tables = new DepartmentTable(vocabulary, kinds, targets);
        identity = new IdentityReader(vocabulary);
    }

    /// <summary>The plan of the department; null after a refusal.</summary>
    /// <param name="form">The form.</param>
    /// <param name="kind">What its title says it is.</param>
    /// <param name="isOfResults">Its title says that it tells what was reached.</param>
    /// <param name="completed">What a person said of it; null for nothing.</param>
    /// <param name="source">What is set for its source; null for nothing.</param>
    /// <param name="notes">Receives claims, repairs, remarks and refusals.</param>
    public Declaration? Read(
        ExtractedForm form, FormKind kind, bool isOfResults, OutsideFacts? completed, OutsideFacts? source,
        FormNotes notes)
    {
        var start = form.Rows.First(row => !row.IsBlank).Cells[0].Place with { Column = 1 };
        notes.Remarks.AddRange(form.Rows.SelectMany(row => row.Remarks));
        notes.Refusals.AddRange(form.Rows.SelectMany(row => row.Doubts));
        if (Refusal(form, isOfResults, completed) is { } reason) notes.Refuse(start, Form, "", reason);
        var from = tables.StartOf(form.Rows);
        if (from == form.Rows.Count)
            notes.Refuse(start, "绩效指标", "", $"{Form}里没有指标表表头，应有“一级指标”“二级指标”“三级指标”“指标值”等栏");
        if (notes.Refusals.Count > 0) return null;

        var (sheet, head) = heads.Read([.. form.Rows.Take(from)], notes);
        var outside = new OutsideReader(completed ?? OutsideFacts.None, source ?? OutsideFacts.None, start);
        var (year, yearFrom) = outside.Year(scratch => YearReader.Read(head, form, start, scratch), notes);
        var (department, departmentFrom) = outside.Name("department",
            scratch => identity.Department(head, start, scratch), facts => facts.Department, notes);
        List<Row> below = [.. form.Rows.Skip(from)];
        var money = amounts.Read(sheet, head, below, form.Elsewhere, outside, notes);
        var indicators = tables.Read(below, form.Layout, year?.Value.Year, notes);
        DepartmentHead.RefuseRest(head, notes);
        RefuseUnclaimed(notes);
        if (year is null || department is null || notes.Refusals.Count > 0) return null;
        notes.Claim("head", form.Rows.Take(from).Sum(row => row.Cells.Count));
        return new Declaration
        {
            FormNo = form.FormNo,
            Kind = kind,
            FiscalYear = year,
            ProjectName = new Printed<string>(FieldNames.Of("whole_department"), "", start),
            Department = department,
            From = new Provenances(yearFrom, departmentFrom, Provenance.Kind, money.UnitFrom),
            Funding = money.Declared,
            Tasks = money.Tasks,
            Goals = new Goals(
                sheet.Texts.GetValueOrDefault("overall_goal"), sheet.Texts.GetValueOrDefault("annual_goal"), null),
            Indicators = indicators,
            Labels = head.Labels.ToDictionary(label => label.Key, label => label.Value.Place),
            Repairs = notes.Repairs,
            Remarks = notes.Remarks,
            Start = start,
        };
    }

    private static string? Refusal(ExtractedForm form, bool isOfResults, OutsideFacts? completed) =>
        isOfResults ? "标题写明这是整个部门的自评或评价结果，只读入整个部门的目标，不读入结果"
        : completed?.Project is not null ? "这是整个部门的表，没有单个项目，补录的项目名称无处可用"
        : form.Layout == CellLayout.Flow ? "文字没有分栏，任务和金额各在哪一栏无从得知，请提交表格"
        : null;

    private static void RefuseUnclaimed(FormNotes notes)
    {
        foreach (var remark in notes.Remarks.Where(remark =>
            remark.Kind is RemarkKind.StrayText or RemarkKind.UnclaimedCell))
            notes.Refuse(remark.Place, Form, remark.Text, "不在认识的栏目里，这样的表不能只读入一半");
    }
}
