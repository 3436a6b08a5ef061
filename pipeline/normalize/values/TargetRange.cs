namespace PerfEtl.Pipeline.Normalize.Values;

/// <summary>A range's second bound, read from what follows the first: <c>%-80%</c>, <c>～5次</c>, <c>次至5次</c>.</summary>
/// <param name="FirstUnit">The unit between the first number and the dash; empty if none is printed.</param>
/// <param name="High">The second number.</param>
/// <param name="Unit">What follows the second number; empty if nothing does.</param>
internal readonly record struct TargetRange(string FirstUnit, decimal High, string Unit)
{
    private const string Between = "之间";

    /// <summary>Where the next digit stands; the 2 of <c>m2</c> belongs to a unit and is none.</summary>
    public static int? NextDigit(string tail)
    {
        for (var at = 0; at < tail.Length; at++)
            if (char.IsAsciiDigit(tail[at]) && !IsOfMetre(tail, at)) return at;
        return null;
    }

    /// <summary>Reads the tail whose next digit stands at <paramref name="secondAt"/>.</summary>
    /// <returns>Null where no dash, wave, 至 or 到 stands between the numbers, or a third number follows.</returns>
    public static TargetRange? Read(string tail, int secondAt)
    {
        var isNegative = secondAt > 1 && tail[secondAt - 1] is '-' or '−' && IsWaveOrWord(tail[secondAt - 2]);
        var end = isNegative ? secondAt - 1 : secondAt;
        var start = StartOfSeparator(tail, end);
        if (start == end || PrintedNumber.At(tail, secondAt) is not { Value: { } second } number) return null;
        var rest = tail[(secondAt + number.Length)..];
        if (rest.EndsWith(Between, StringComparison.Ordinal)) rest = rest[..^Between.Length];
        if (NextDigit(rest) is not null) return null;
        return new TargetRange(tail[..start], isNegative ? -second : second, rest);
    }

    private static int StartOfSeparator(string tail, int end)
    {
        if (end > 0 && IsWaveOrWord(tail[end - 1])) return end - 1;
        var start = end;
        while (start > 0 && end - start < 2 && Glyphs.IsDash(tail[start - 1])) start--;
        return start;
    }

    private static bool IsWaveOrWord(char glyph) => glyph is '至' or '到' || Glyphs.Waves.Contains(glyph);

    private static bool IsOfMetre(string tail, int at) =>
        tail[at] is '2' or '3' && at > 0 && tail[at - 1] is 'm' or 'M'
        && (at + 1 == tail.Length || !char.IsAsciiDigit(tail[at + 1]));
}
