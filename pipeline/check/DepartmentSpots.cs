using PerfEtl.Pipeline.Declarations;

namespace PerfEtl.Pipeline.Check;

/// <summary>Things of a form about a whole department that its rules look at.</summary>
internal static class DepartmentSpots
{
    /// <summary>An amount of a task by the code of the tasks' sum: <c>tasks.fiscal</c>.</summary>
    public static Printed<Yuan>? AmountOf(DepartmentTask task, string code) => code switch
    {
        DepartmentFunding.TasksTotal => task.Total,
        DepartmentFunding.TasksFiscal => task.Fiscal,
        DepartmentFunding.TasksOther => task.Other,
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>The total of a task; a blank one points at the task's name.</summary>
    public static Spot TotalOf(DepartmentTask task) => new(
        DepartmentFunding.TasksTotal, $"任务“{task.Name.Text}”的总额", task.Total?.Text,
        task.Total?.Place ?? task.Name.Place, task.TaskNo);

    /// <summary>A sum of amounts; null where none is filled.</summary>
    public static decimal? Sum(IEnumerable<decimal?> amounts)
    {
        var filled = amounts.OfType<decimal>().ToList();
        return filled.Count == 0 ? null : filled.Sum();
    }
}
