namespace PerfEtl.Pipeline.Vocabularies;

/// <summary>The labels of a form about a whole department (部门整体支出绩效目标表), by the part they stand in.</summary>
/// <remarks>财政拨款 heads a column among the tasks and announces an amount among the money, so the part decides.</remarks>
internal sealed class DepartmentWords
{
    private sealed record LabelRow(string Label, string Part, string Code);

    /// <summary>Reads <c>department_labels.csv</c>.</summary>
    public DepartmentWords(string folder)
    {
        var rows = LookupFile.Read<LabelRow>(folder, "department_labels");
        TermBook Of(string part) => new(rows.Where(row => row.Part == part)
            .Select(row => (row.Label, new Term(TermKind.Field, row.Code))));
        (Sections, Tasks, Sums) = (Of("section"), Of("task"), Of("sum"));
        (Money, Goals, Texts, Ignored) = (Of("money"), Of("goal"), Of("text"), Of("ignored"));
    }

    /// <summary>Heads of whole sections, which announce nothing themselves: 年度主要任务, 按支出性质分.</summary>
    public TermBook Sections { get; }

    /// <summary>Heads of the table of tasks: <c>name</c>, <c>content</c>, <c>total</c> …</summary>
    public TermBook Tasks { get; }

    /// <summary>Labels of the row that adds the tasks up: 金额合计.</summary>
    public TermBook Sums { get; }

    /// <summary>Labels of the department's money: <c>total</c>, <c>basic</c>, <c>project</c> …</summary>
    public TermBook Money { get; }

    /// <summary>Labels of the goal, by the field they announce.</summary>
    public TermBook Goals { get; }

    /// <summary>Labels of running texts beside the goal: 部门职能概述.</summary>
    public TermBook Texts { get; }

    /// <summary>Labels whose value is not kept: 部门编码.</summary>
    public TermBook Ignored { get; }

    /// <summary>Whether a text begins a part of the form other than its tasks.</summary>
    public bool BeginsAPart(string text) =>
        Goals.Find(text) is not null || Texts.Find(text) is not null || Sections.Find(text) is { Code: not "tasks" };
}
