namespace PerfEtl.Pipeline.Declarations;

/// <summary>One 财政项目支出绩效目标申报表 as read: the nouns of the form, each with its print and its place.</summary>
internal sealed record Declaration
{
    /// <summary>Which form of its document this is, 1-based.</summary>
    public required int FormNo { get; init; }

    /// <summary>What kind of form it is.</summary>
    public FormKind Kind { get; init; } = FormKind.Target;

    /// <summary>年度, for example 2022.</summary>
    public required Printed<FiscalYear> FiscalYear { get; init; }

    /// <summary>项目名称.</summary>
    public required Printed<string> ProjectName { get; init; }

    /// <summary>主管部门 as printed, a mark such as <c>(汇总)</c> included.</summary>
    public required Printed<string> Department { get; init; }

    /// <summary>Where year, department, project and money unit were taken from.</summary>
    public Provenances From { get; init; } = Provenances.Printed;

    /// <summary>项目类别, for example 经常性项目; null if blank.</summary>
    public Printed<string>? ProjectCategory { get; init; }

    /// <summary>实施单位; null if blank.</summary>
    public Printed<string>? ImplementingUnit { get; init; }

    /// <summary>计划开始日期; null if blank.</summary>
    public Printed<DateOnly>? StartDate { get; init; }

    /// <summary>计划完成日期; null if blank.</summary>
    public Printed<DateOnly>? EndDate { get; init; }

    /// <summary>项目资金.</summary>
    public required Funding Funding { get; init; }

    /// <summary>What became of the money; only a self-assessment (自评表) prints it.</summary>
    public Execution Execution { get; init; } = Execution.None;

    /// <summary>年度主要任务; only a form about a whole department prints them.</summary>
    public IReadOnlyList<DepartmentTask> Tasks { get; init; } = [];

    /// <summary>项目绩效目标.</summary>
    public required Goals Goals { get; init; }

    /// <summary>绩效指标, in the form's order; never empty.</summary>
    public required IReadOnlyList<Indicator> Indicators { get; init; }

    /// <summary>Where each known field's label stands, by field id of <c>seeds/lookups/fields.csv</c>.</summary>
    public required IReadOnlyDictionary<string, Place> Labels { get; init; }

    /// <summary>Every spelling that was changed.</summary>
    public required IReadOnlyList<Repair> Repairs { get; init; }

    /// <summary>Every oddity of the layout that changed no value.</summary>
    public required IReadOnlyList<Remark> Remarks { get; init; }

    /// <summary>How its cells were explained.</summary>
    public Structure Structure { get; init; } = Structure.None;

    /// <summary>First line of the form in its document, 1-based.</summary>
    public required Place Start { get; init; }
}

/// <summary>What kind of form was read, as <c>seeds/lookups/form_kinds.csv</c> lists them.</summary>
/// <param name="Name">For example <c>declaration</c>, <c>approval</c>, <c>self_assessment</c>.</param>
/// <param name="Facts">
/// <c>target</c> for what is planned, <c>assessment</c> for what became of it, <c>department</c> for the plan of a
/// whole department: never versions of each other.
/// </param>
internal sealed record FormKind(string Name, string Facts)
{
    /// <summary>A form of which nothing tells more.</summary>
    public static FormKind Target { get; } = new("target", "target");

    /// <summary>Whether the form says what became of a plan.</summary>
    public bool IsAssessment => Facts == "assessment";

    /// <summary>Whether the form is about a whole department and no single project.</summary>
    public bool IsOfDepartment => Facts == "department";
}

/// <summary>A fiscal year (年度), which in China is the calendar year; for example 2022.</summary>
internal readonly record struct FiscalYear(int Year);

/// <summary>The goals of a form (项目绩效目标), verbatim.</summary>
/// <param name="Overall">项目总目标; null for a blank cell.</param>
/// <param name="Annual">年度总目标; null for a blank cell.</param>
/// <param name="Period">
/// The goal's period as printed, mostly the unfilled template <c>(年 - 年)</c>; null if absent.
/// </param>
/// <param name="IsShifted">The texts stand in another row or column than their labels say.</param>
internal sealed record Goals(
    Printed<string>? Overall, Printed<string>? Annual, Printed<string>? Period, bool IsShifted = false);
