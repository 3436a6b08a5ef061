using System.Globalization;
using System.Text.RegularExpressions;
using PerfEtl.Tests.Faults;

namespace PerfEtl.Tests.Month;

/// <summary>Compares what one sees after a night with the ledger's line.</summary>
internal static class MonthCheck
{
    private static readonly string[] Counted = ["新增", "修订", "撤回", "重新提交"];

    /// <summary>This month's report.</summary>
    public static string Report(MonthScene scene) =>
        Directory.GetFiles(Path.Combine(scene.Data, "out", "reports"), "*2026-03.pdf").Single();

    /// <summary>Everything that differs, in words.</summary>
    public static IEnumerable<string> Faults(MonthScene scene, LedgerLine line, Outcome outcome) =>
    [
        .. Exit(line, outcome), .. Summary(line, outcome), .. Marts(scene, line), .. Doctor(scene, line),
        .. ReportText(scene, line), .. Times(scene, line),
    ];

    private static IEnumerable<string> Exit(LedgerLine line, Outcome outcome)
    {
        if (outcome.ExitCode != line.Exit)
            yield return $"exit {outcome.ExitCode} instead of {line.Exit}: {outcome.Output} {outcome.Errors}";
        if (outcome.Errors.Contains("   at ", StringComparison.Ordinal))
            yield return "a stack trace: " + outcome.Errors;
    }

    private static IEnumerable<string> Summary(LedgerLine line, Outcome outcome)
    {
        if (line.Counts is null)
        {
            if (outcome.Errors.Trim().Length == 0) yield return "no sentence says why";
            yield break;
        }

        foreach (var (word, count) in Counted.Zip(line.Counts))
        {
            // A load that is published with this one is told with counts of its own.
            var printed = Regex.Matches(outcome.Output, word + " ([0-9]+)")
                .Sum(match => int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture));
            if (printed != count)
                yield return $"the summary says {word} {printed} instead of {count}: {outcome.Output}";
        }

        foreach (var (_, _, annual) in line.Years)
        {
            if (!outcome.Output.Contains(Money(annual), StringComparison.Ordinal))
                yield return $"the summary lacks {Money(annual)}: {outcome.Output}";
        }

        foreach (var name in line.Waiting)
        {
            if (!outcome.Output.Contains(name, StringComparison.Ordinal))
                yield return $"the summary does not name {name}: {outcome.Output}";
        }
    }

    private static IEnumerable<string> Marts(MonthScene scene, LedgerLine line)
    {
        var years = Perfetl.Query(scene.Data, """
            select fiscal_year, count(*) as forms, sum(annual_request_cny) as annual, sum(total_cny) as total
            from mart_funding group by fiscal_year order by fiscal_year
            """).Select(row => (row.GetProperty("fiscal_year").GetInt32(), row.GetProperty("forms").GetInt32(),
                row.GetProperty("annual").GetDecimal(), row.GetProperty("total").GetDecimal())).ToList();
        // In the three nights before the upgrade the form's total was what it asked for.
        var wanted = line.Years.Select(year => (year.Year, year.Forms, year.Annual)).ToList();
        if (!years.Select(year => (year.Item1, year.Item2, year.Item3)).SequenceEqual(wanted))
            yield return $"mart_funding says {string.Join(' ', years)} instead of {string.Join(' ', wanted)}";
        var waiting = Perfetl.Query(scene.Data, "select distinct document_name from mart_quarantine")
            .Select(row => Path.GetFileName(row.GetProperty("document_name").GetString()!))
            .Select(name => name.Split('!', '›', ':')[^1].Trim());
        foreach (var fault in Names("mart_quarantine", line, waiting)) yield return fault;
        var folder = Path.Combine(scene.Data, "quarantine");
        var kept = Directory.Exists(folder)
            ? Directory.GetFiles(folder, "*", SearchOption.AllDirectories).Select(file => Path.GetFileName(file))
                .Where(name => name != "reason.json")
            : [];
        foreach (var fault in Names("data/quarantine", line, kept)) yield return fault;
    }

    private static IEnumerable<string> Names(string place, LedgerLine line, IEnumerable<string> names)
    {
        var found = names.Order(StringComparer.Ordinal).ToList();
        var wanted = line.Waiting.Order(StringComparer.Ordinal).ToList();
        if (!found.SequenceEqual(wanted))
            yield return $"{place} holds {string.Join('、', found)} instead of {string.Join('、', wanted)}";
    }

    private static IEnumerable<string> Doctor(MonthScene scene, LedgerLine line)
    {
        var doctor = scene.At(line.Night, "doctor");
        var wanted = line.Exit == 3 || line.Night == 16 ? 0 : line.Exit;
        if (doctor.ExitCode != wanted)
            yield return $"doctor ends with {doctor.ExitCode}: {doctor.Output}{doctor.Errors}";
        var forms = line.Years.Sum(year => year.Forms);
        if (line.Exit == 2) yield break;
        if (!doctor.Output.Contains($"{forms} 份申报表", StringComparison.Ordinal))
            yield return $"doctor does not say {forms} 份申报表: {doctor.Output}";
        if (!Regex.IsMatch(doctor.Output, $"隔离 {line.Waiting.Count}\\b"))
            yield return $"doctor does not say 隔离 {line.Waiting.Count}: {doctor.Output}";
    }

    private static IEnumerable<string> ReportText(MonthScene scene, LedgerLine line)
    {
        var text = Restricted.Run("pdftotext", "-layout", Report(scene), "-").Output;
        foreach (var name in line.Waiting)
        {
            if (!text.Contains(Path.GetFileNameWithoutExtension(name), StringComparison.Ordinal))
                yield return $"the report does not name {name}";
        }
    }

    private static IEnumerable<string> Times(MonthScene scene, LedgerLine line)
    {
        if (line.Counts is null) yield break;
        var day = string.Create(CultureInfo.InvariantCulture, $"2026-03-{line.Night:00} 01:30");
        var history = scene.At(line.Night, "history", "--last", "1");
        if (!history.Output.Contains(day, StringComparison.Ordinal))
            yield return $"history does not say {day}: {history.Output}";
    }

    private static string Money(decimal yuan) => yuan.ToString("N2", CultureInfo.InvariantCulture);
}
