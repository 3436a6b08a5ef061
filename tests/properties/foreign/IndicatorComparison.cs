using PerfEtl.Pipeline.Declarations;

namespace PerfEtl.Tests.Properties.Foreign;

/// <summary>Compares the indicators of a reading with those of the truth.</summary>
internal static class IndicatorComparison
{
    private static readonly (string Words, string Sign)[] Signs =
        [("大于等于", "≥"), ("小于等于", "≤"), ("等于", "="), ("小于", "<"), ("大于", ">")];

    /// <summary>Rows lost and made, and what differs on the others.</summary>
    public static IEnumerable<Difference> Of(Truth truth, ReadForm read)
    {
        var (wanted, found) = (truth.Indicators, read.Declaration!.Indicators);
        var names = found.Select(indicator => Comparison.Plain(indicator.Name.Value)).ToList();
        var known = wanted.Select(indicator => Comparison.Plain(indicator.Name)).ToList();
        foreach (var lost in wanted.Where(indicator => !names.Contains(Comparison.Plain(indicator.Name))))
            yield return new("indicator lost", $"{lost.Name} {lost.Target}", Says(read, lost.Name));
        foreach (var made in found.Where(indicator => !known.Contains(Comparison.Plain(indicator.Name.Value))))
            yield return new("indicator made", $"{made.Name.Value} {made.Target?.Text}", IsSaid(read, made));
        if (names.Where(known.Contains).Count() != names.Where(known.Contains).Distinct().Count())
            yield return new("indicator twice", string.Join(' ', names), false);
        if (!names.Where(known.Contains).SequenceEqual(known.Where(names.Contains)))
            yield return new("order", string.Join(' ', names), false);
        foreach (var unseen in found.Where(indicator => Comparison.HasUnseen(indicator.Name.Value)))
            yield return new("unseen characters in a name", Comparison.Plain(unseen.Name.Value), IsSaid(read, unseen));
        foreach (var indicator in wanted)
        {
            var at = names.IndexOf(Comparison.Plain(indicator.Name));
            if (at < 0) continue;
            foreach (var difference in Of(indicator, found[at], read)) yield return difference;
        }
    }

    private static IEnumerable<Difference> Of(TrueIndicator truth, Indicator read, ReadForm form)
    {
        var isSaid = IsSaid(form, read);
        var (level1, level2) = (read.Category.Level1, read.Category.Level2);
        if (level1 != truth.Level1 || level2 != truth.Level2)
            yield return new("level", $"{truth.Name}: {level1} {level2} for {truth.Level1} {truth.Level2}", isSaid);
        if (Target(read.Target?.Text) != Target(truth.Target))
            yield return new(Kind(truth, read), $"{truth.Name}: {read.Target?.Text} for {truth.Target}", isSaid);
        else if (truth.Number is { } number && !IsNumber(read.TargetOrMissing, number))
            yield return new("target's number", $"{truth.Name}: {read.TargetOrMissing} for {truth.Target}", isSaid);
    }

    private static string Kind(TrueIndicator truth, Indicator read)
    {
        if (read.Target is null) return "target lost";
        if (truth.Target.Length == 0) return "target made";
        var (wanted, found) = (Target(truth.Target), Target(read.Target.Text));
        if (found.Contains(wanted, StringComparison.Ordinal)) return "target with more";
        return wanted.Contains(found, StringComparison.Ordinal) ? "target with less" : "target of another cell";
    }

    private static bool IsNumber(TargetValue value, decimal number) =>
        value.Kind == TargetKind.Numeric && (value.Low ?? value.High) == number;

    // A plain = says no more than no comparator.
    private static string Target(string? text)
    {
        var plain = Comparison.Plain(text);
        foreach (var (words, sign) in Signs) plain = plain.Replace(words, sign, StringComparison.Ordinal);
        return plain.TrimStart('=');
    }

    private static bool IsSaid(ReadForm read, Indicator indicator) => read.Findings.Any(finding =>
        finding.RowNo == indicator.RowNo || finding.Place.IsOnRowOf(indicator.Name.Place));

    private static bool Says(ReadForm read, string name) =>
        read.Findings.Any(finding => finding.Message.Contains(name, StringComparison.Ordinal));
}
