using System.Globalization;

namespace PerfEtl.Tests.Month;

/// <summary>What a person following the month writes down after a night; a dash is no summary at all.</summary>
/// <param name="Night">The day of March 2026 on which it ends.</param>
/// <param name="Event">What happened before or in it.</param>
/// <param name="Exit">How the night's last <c>run</c> ended.</param>
/// <param name="Counts">新增, 修订, 撤回, 恢复; null if nothing was loaded.</param>
/// <param name="Years">By fiscal year: how many forms are in force, and what they ask for, in yuan.</param>
/// <param name="Waiting">The names of the documents that wait for a person.</param>
internal sealed record LedgerLine(
    int Night, string Event, int Exit, IReadOnlyList<int>? Counts,
    IReadOnlyList<(int Year, int Forms, decimal Annual)> Years, IReadOnlyList<string> Waiting)
{
    /// <summary>All nights of <c>ledger.tsv</c>.</summary>
    public static IReadOnlyList<LedgerLine> Read(string path) =>
        [.. File.ReadLines(path).Skip(1).Select(line => Parse(line.Split('\t')))];

    private static LedgerLine Parse(string[] cell) => new(
        Number(cell[0]), cell[1], Number(cell[2]),
        cell[3] == "-" ? null : [.. cell[3..7].Select(Number)],
        [.. new[] { (2025, Number(cell[7]), Amount(cell[8])), (2026, Number(cell[9]), Amount(cell[10])) }
            .Where(year => year.Item2 > 0)],
        cell[11].Length == 0 ? [] : cell[11].Split('、'));

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    private static decimal Amount(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);
}
