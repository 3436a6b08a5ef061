using PerfEtl.Pipeline.Declarations;
using PerfEtl.Pipeline.Extract;

namespace PerfEtl.Pipeline.Normalize.Departments;

/// <summary>What stands above the indicators of a whole department, part by part, still as print.</summary>
internal sealed class DepartmentSheet
{
    /// <summary>Title, year, unit and the labels that identify the form.</summary>
    public List<Row> Front { get; } = [];

    /// <summary>Heads and labels around amounts, where a money unit may be printed.</summary>
    public List<Row> Heads { get; } = [];

    /// <summary>The tasks, in the form's order.</summary>
    public List<TaskCells> Tasks { get; } = [];

    /// <summary>The amounts of the department and the sums of its tasks: code, label, amount if not blank.</summary>
    public List<(string Code, Cell Label, Cell? Amount)> Money { get; } = [];

    /// <summary>Where the label of each text stands, by field id.</summary>
    public Dictionary<string, Cell> Labels { get; } = new(StringComparer.Ordinal);

    /// <summary>The goal and the texts beside it, by field id.</summary>
    public Dictionary<string, Printed<string>> Texts { get; } = new(StringComparer.Ordinal);
}

/// <summary>One row of the table of tasks.</summary>
/// <param name="Name">任务名称.</param>
/// <param name="Content">主要内容; null if blank.</param>
/// <param name="Amounts">Head and amount by role: <c>total</c>, <c>fiscal</c>, <c>other</c>; blank ones are absent.
/// </param>
internal sealed record TaskCells(
    Cell Name, Cell? Content, IReadOnlyDictionary<string, (Cell Head, Cell Amount)> Amounts);
