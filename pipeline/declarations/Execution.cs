namespace PerfEtl.Pipeline.Declarations;

/// <summary>What a self-assessment (自评表) says became of the year's money, beside what was declared.</summary>
/// <param name="Lines">
/// Amounts by stage and source: <c>initial.total</c> 年初预算数, <c>revised.total</c> 全年预算数, <c>executed.fiscal</c> 执行数.
/// </param>
/// <param name="Marks">执行率, 分值 and 得分 as printed, never computed here.</param>
internal sealed record Execution(IReadOnlyList<FundingLine> Lines, IReadOnlyList<ExecutionMark> Marks)
{
    /// <summary>Nothing: every form that is no self-assessment.</summary>
    public static Execution None { get; } = new([], []);

    /// <summary>The stages of an amount, the scopes of its code.</summary>
    public static bool IsStage(string code) => Stages.Any(stage => code.StartsWith(stage, StringComparison.Ordinal));

    /// <summary>The mark of one role beside the total, as printed; null where none is.</summary>
    public string? Total(string role) =>
        Marks.FirstOrDefault(mark => mark.Line == "total" && mark.Role == role)?.Text;

    private static readonly string[] Stages = ["initial.", "revised.", "executed."];
}

/// <summary>A rate, weight or score that a self-assessment prints beside an amount.</summary>
/// <param name="Line">The line it belongs to, without its stage: <c>total</c>.</param>
/// <param name="Role"><c>rate</c>, <c>weight</c> or <c>score</c>.</param>
/// <param name="Text">As printed: <c>98.00%</c>.</param>
/// <param name="Place">Where it stands.</param>
internal sealed record ExecutionMark(string Line, string Role, string Text, Place Place);
