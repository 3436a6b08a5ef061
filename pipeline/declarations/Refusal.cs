using System.Diagnostics;

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

/// <summary>What a document or a form is found to be before anything of it is loaded; only clean ones are.</summary>
internal enum Verdict
{
    /// <summary>Whole and legible.</summary>
    Clean,

    /// <summary>Something of the file is broken; what it shows may not be all it said.</summary>
    Damaged,

    /// <summary>A scan: pictures of pages without text, or with text that a machine guessed.</summary>
    NoTextLayer,

    /// <summary>Cannot be opened without a password.</summary>
    Password,

    /// <summary>Another kind of document, or no document at all.</summary>
    NotAForm,

    /// <summary>Beyond a limit of the settings.</summary>
    OverLimit,

    /// <summary>Ends the process that reads it, or keeps it busy for ever.</summary>
    ReaderDied,

    /// <summary>Shows glyphs of which its fonts do not tell the characters.</summary>
    Illegible,

    /// <summary>A form of which a field cannot be read without guessing.</summary>
    Unclear,
}

/// <summary>What people call a verdict.</summary>
internal static class VerdictNames
{
    /// <summary>干净, 已损坏, 没有文字层 and so on.</summary>
    public static string Chinese(Verdict verdict) => verdict switch
    {
        Verdict.Clean => "干净",
        Verdict.Damaged => "已损坏",
        Verdict.NoTextLayer => "扫描件，没有文字层",
        Verdict.Password => "需要口令",
        Verdict.NotAForm => "不是申报表",
        Verdict.OverLimit => "超过限额",
        Verdict.ReaderDied => "读取中断",
        Verdict.Illegible => "有字无法辨认",
        Verdict.Unclear => "栏目不明确",
        _ => throw new UnreachableException(),
    };
}
