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
