namespace PerfEtl.Tests.Properties;

/// <summary>One value that is not what the undamaged form says.</summary>
/// <param name="Field">
/// Field id, <c>target</c>, <c>name</c>, <c>level2</c>; <c>row</c> and <c>form</c> for a lost or invented one.
/// </param>
/// <param name="Line">Line of the seed that the row stands on; 0 for a field of the form.</param>
/// <param name="Truth">What the undamaged form says; null for nothing.</param>
/// <param name="Read">What was read; null for nothing.</param>
internal sealed record Difference(string Field, int Line, string? Truth, string? Read)
{
    /// <summary>The row of the truth, for a value of a row.</summary>
    public RowFacts? TruthRow { get; init; }

    /// <summary>The row as read, for a value of a row.</summary>
    public RowFacts? ReadRow { get; init; }

    public override string ToString() =>
        $"{Field}{(Line > 0 ? "@" + Line : "")}: '{Shorten(Truth)}' -> '{Shorten(Read)}'";

    private static string Shorten(string? text) =>
        text is { Length: > 50 } ? text[..24] + "…" + text[^24..] : text ?? "-";
}
