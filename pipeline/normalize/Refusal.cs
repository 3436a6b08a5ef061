using PerfEtl.Pipeline.Declarations;

namespace PerfEtl.Pipeline.Normalize;

/// <summary>Why a form is quarantined: a text that cannot be read without guessing.</summary>
/// <param name="Place">Where it stands, or where it should.</param>
/// <param name="Field">The field in Chinese, for example 财政资金.</param>
/// <param name="Printed">As printed; empty where nothing stands.</param>
/// <param name="Reason">One Chinese clause with what was expected.</param>
internal sealed record Refusal(Place Place, string Field, string Printed, string Reason)
{
    /// <summary>One sentence with place, found and expected.</summary>
    public string Message => Printed.Length == 0
        ? $"{Place}，{Field}：{Reason}。"
        : $"{Place}，{Field}：“{Printed}”{Reason}。";
}
