using System.Globalization;
using PerfEtl.Pipeline.Declarations;

namespace PerfEtl.Pipeline.Check;

/// <summary>Counts what one rule looks at in one declaration, and words its findings.</summary>
/// <remarks>
/// Every message is one sentence of the same build: <c>第148行第5列，指标“……”的目标值为“790”，应写明计量单位。</c>
/// So a rule only says what it expects, in words that may follow 应.
/// </remarks>
internal sealed class FindingWriter(IRule rule)
{
    /// <summary>A goal fills a whole cell, so a message quotes only its beginning, in characters.</summary>
    private const int LongestQuote = 40;

    private readonly List<Finding> _findings = [];
    private int _checkedCount;

    /// <summary>What the rule made of the declaration so far.</summary>
    public CheckOutcome Outcome => new(_checkedCount, [.. _findings]);

    /// <summary>Counts one spot as looked at, and reports it unless it holds.</summary>
    /// <param name="holds">The spot is as the rule demands.</param>
    /// <param name="spot">What was looked at.</param>
    /// <param name="expected">Chinese words that may follow 应, for example <c>写明计量单位</c>.</param>
    public void Expect(bool holds, Spot spot, string expected)
    {
        _checkedCount++;
        if (holds) return;
        var found = string.IsNullOrWhiteSpace(spot.Printed) ? spot.WhenBlank : $"为“{Quote(spot.Printed)}”";
        _findings.Add(new Finding(
            rule.Id, rule.Severity, spot.RowNo, spot.Field, spot.Printed, expected,
            $"{spot.Place}，{spot.Subject}{found}，应{expected}。", spot.Place));
    }

    /// <summary>Counts one thing as looked at, and words its spot only if there is a doubt: most things hold.</summary>
    /// <param name="doubt">Chinese words that may follow 应; null where the thing is as the rule demands.</param>
    /// <param name="thing">What was looked at, for example an indicator.</param>
    /// <param name="spotOf">How to word it.</param>
    public void Expect<T>(string? doubt, T thing, Func<T, Spot> spotOf)
    {
        if (doubt is null) _checkedCount++;
        else Expect(false, spotOf(thing), doubt);
    }

    /// <summary>Reports every remark of one kind; the form as a whole is the one spot looked at.</summary>
    public void ExpectNone(IEnumerable<Remark> remarks, Func<Remark, Spot> spotOf, string expected)
    {
        foreach (var remark in remarks) Expect(false, spotOf(remark), expected);
        _checkedCount = Math.Max(_checkedCount, 1);
    }

    /// <summary>An amount as messages print it: <c>18,052,461</c>, or <c>480,000.50</c> where there are 分.</summary>
    public static string Money(decimal amount) => amount.ToString(
        amount == decimal.Truncate(amount) ? "#,##0" : "#,##0.00##", CultureInfo.InvariantCulture);

    private static string Quote(string printed)
    {
        var line = string.Join(' ', printed.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (line.Length <= LongestQuote) return line;
        var end = char.IsHighSurrogate(line[LongestQuote - 1]) ? LongestQuote - 1 : LongestQuote;
        return line[..end] + "…";
    }
}
