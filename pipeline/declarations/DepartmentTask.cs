namespace PerfEtl.Pipeline.Declarations;

/// <summary>One task (年度主要任务) of a form about a whole department.</summary>
/// <param name="TaskNo">Position among the form's tasks, 1-based.</param>
/// <param name="Name">任务名称.</param>
/// <param name="Content">主要内容; null if blank.</param>
/// <param name="Total">总额; null if blank.</param>
/// <param name="Fiscal">财政拨款; null if blank.</param>
/// <param name="Other">其他资金; null if blank.</param>
internal sealed record DepartmentTask(
    int TaskNo, Printed<string> Name, Printed<string>? Content, Printed<Yuan>? Total, Printed<Yuan>? Fiscal,
    Printed<Yuan>? Other);

/// <summary>Codes of the funding lines of a form about a whole department; none is a line of a project.</summary>
internal static class DepartmentFunding
{
    /// <summary>部门预算总额: all that the department asks for.</summary>
    public const string Total = "department.total";

    /// <summary>财政拨款, a part of it.</summary>
    public const string Fiscal = "department.fiscal";

    /// <summary>其他资金, a part of it.</summary>
    public const string Other = "department.other";

    /// <summary>基本支出, a part of it.</summary>
    public const string Basic = "department.basic";

    /// <summary>项目支出, the rest of it.</summary>
    public const string Project = "department.project";

    /// <summary>金额合计 below the tasks.</summary>
    public const string TasksTotal = "tasks.total";

    /// <summary>财政拨款 of that row.</summary>
    public const string TasksFiscal = "tasks.fiscal";

    /// <summary>其他资金 of that row.</summary>
    public const string TasksOther = "tasks.other";
}
