namespace PerfEtl.Pipeline.Declarations;

/// <summary>Why a form or a whole file is quarantined: a text that cannot be read without guessing.</summary>
/// <param name="Place">Where it stands, or where it should; without a line where it is about the whole file.</param>
/// <param name="Field">The field in Chinese, for example 财政资金; 文件 for the whole file.</param>
/// <param name="Printed">As printed; empty where nothing stands.</param>
/// <param name="Reason">One Chinese clause with what was expected.</param>
/// <param name="Verdict">What kind of reason, for people who sort the set-aside files.</param>
internal sealed record Refusal(
    Place Place, string Field, string Printed, string Reason, Verdict Verdict = Verdict.Unclear)
{
    /// <summary>One sentence with place, found and expected.</summary>
    public string Message =>
        $"{(Place == default ? "" : $"{Place}，")}{Field}：{(Printed.Length == 0 ? "" : $"“{Printed}”")}{Reason}。";
}
