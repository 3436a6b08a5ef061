namespace PerfEtl.Pipeline.Normalize.Values;

/// <summary>A number that may have a sign: <c>-3</c>, <c>+5</c>.</summary>
internal static class SignedNumber
{
    /// <summary>The number that begins at <paramref name="start"/>; its length counts the sign.</summary>
    public static PrintedNumber At(string text, int start)
    {
        if (start >= text.Length || text[start] is not ('-' or '−' or '+')) return PrintedNumber.At(text, start);
        var number = PrintedNumber.At(text, start + 1);
        if (number.Value is not { } value) return number;
        var isNegative = text[start] != '+' && value != 0;
        return number with { Value = isNegative ? -value : value, Length = number.Length + 1 };
    }
}
