using System.Globalization;
using PerfEtl.Pipeline.Declarations;
using PerfEtl.Pipeline.Normalize;

namespace PerfEtl.Tests.Normalize.Departments;

/// <summary>What was read of a form about a whole department, as lines that a person types by hand.</summary>
internal static class DepartmentLines
{
    /// <summary>The one form of a text, which must be readable.</summary>
    public static Declaration One(string text) => Read(Assert.Single(Forms.Read(text)));

    /// <summary>The one form of a file, which must be readable.</summary>
    public static Declaration One(byte[] bytes, string name) => Read(Assert.Single(Forms.Read(bytes, name)));

    /// <summary>Why the one form of a text is refused, a sentence a line.</summary>
    public static string ReasonsOf(string text) => string.Join('\n', Assert.IsType<NormalizedForm.Unreadable>(
        Assert.Single(Forms.Read(text))).Refusals.Select(refusal => refusal.Message));

    /// <summary>Year, department, money in yuan, tasks and indicators, a line each.</summary>
    public static IReadOnlyList<string> Of(Declaration form) =>
    [
        $"{form.FiscalYear.Value.Year} {form.Department.Value}",
        .. form.Funding.Lines.Select(line => $"{line.Code}={Amount(line.Amount)}"),
        .. form.Tasks.Select(task => string.Join('|', task.TaskNo, task.Name.Value, task.Content?.Value,
            Amount(task.Total), Amount(task.Fiscal), Amount(task.Other))),
        $"目标：{form.Goals.Annual?.Value}",
        .. form.Indicators.Select(row => string.Join('|', row.DeclaredLevel1?.Text, row.DeclaredLevel2?.Text,
            $"{row.Category.Level1}›{row.Category.Level2}", row.Name.Value, row.Target?.Text)),
    ];

    private static string Amount(Printed<Yuan>? amount) =>
        amount?.Value.Amount.ToString("0.##", CultureInfo.InvariantCulture) ?? "";

    private static Declaration Read(NormalizedForm form) => form switch
    {
        NormalizedForm.Read(var declaration) => declaration,
        NormalizedForm.Unreadable(_, var why) =>
            throw new Xunit.Sdk.XunitException(string.Join('\n', why.Select(refusal => refusal.Message))),
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
