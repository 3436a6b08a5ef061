using System.Diagnostics;
using System.Globalization;
using PerfEtl.Tests.Properties.Foreign;

namespace PerfEtl.Tests.Benchmarks;

/// <summary>Many generated forms of foreign layouts: how many are exact, refused, wrong, wrong in silence.</summary>
internal static class FormsBenchmark
{
    private const double MostSilent = 0.001;

    /// <param name="arguments">
    /// Perhaps <c>--count 20000</c>, <c>--seed 1</c>, <c>--keep FOLDER</c> for the smallest failures of every kind,
    /// <c>--each 3</c> of them.
    /// </param>
    /// <returns>1 if more than one form in a thousand is wrong in silence, or any amount is wrong.</returns>
    public static int Run(IReadOnlyList<string> arguments)
    {
        var (count, seed) = (Number(arguments, "--count", 20_000), Number(arguments, "--seed", 1));
        var keep = Option(arguments, "--keep");
        var examples = new Examples(keep ?? "", Number(arguments, "--each", 3));
        var (tally, watch) = (new Tally(), Stopwatch.StartNew());
        for (var number = 0; tally.Forms < count; number++)
        {
            var document = DocumentMaker.Make(unchecked(seed * 1_000_003 + number));
            var verdicts = Verdicts.Of(document);
            foreach (var verdict in verdicts) tally.Add(document.Format, verdict);
            if (keep is not null) examples.Consider(document, verdicts);
        }

        Console.Write(tally.Report());
        if (keep is not null) examples.Write();
        Console.WriteLine(FormattableString.Invariant(
            $"seed {seed}, {tally.Forms} forms in {watch.Elapsed.TotalSeconds:0} s: silent {tally.SilentShare:P2}, ")
            + FormattableString.Invariant($"money wrong in {tally.MoneyWrong}"));
        return tally.SilentShare > MostSilent || tally.MoneyWrong > 0 ? 1 : 0;
    }

    private static int Number(IReadOnlyList<string> arguments, string name, int usual) =>
        Option(arguments, name) is { } value ? int.Parse(value, CultureInfo.InvariantCulture) : usual;

    private static string? Option(IReadOnlyList<string> arguments, string name)
    {
        for (var index = 0; index + 1 < arguments.Count; index++)
            if (arguments[index] == name) return arguments[index + 1];
        return null;
    }
}
