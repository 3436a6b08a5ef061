using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace PerfEtl.Tests.Benchmarks;

/// <summary>What a night costs when everything, one form in a hundred, or nothing is new.</summary>
/// <remarks>Real forms under made-up names, one file each, through the real program.</remarks>
internal static class NightBenchmark
{
    private const int FilesInAFolder = 100;

    /// <param name="arguments">Perhaps <c>--count 100000</c>, how many files.</param>
    public static int Run(IReadOnlyList<string> arguments)
    {
        var count = arguments is ["--count", var number] ? int.Parse(number, CultureInfo.InvariantCulture) : 100_000;
        using var folder = new TemporaryFolder();
        for (var form = 0; form < count; form++) Write(folder, form, "0");
        WaitUntilSettled();
        var full = Night("full load", folder);
        for (var changed = 0; changed < count; changed += 100) Write(folder, changed, "1");
        WaitUntilSettled();
        var onePercent = Night("1 % changed", folder);
        Night("the changed ones settled", folder);
        // The best of three, as of find: what is compared is the work, not what else the machine was doing.
        var nothing = Enumerable.Range(0, 3).Min(_ => Night("nothing changed", folder));
        var find = Find(folder["inbox"]);
        Print($"1 % night : full load, without publish   {onePercent / full:P1}");
        Print($"find -printf                              {find:0.00} s");
        Print($"unchanged night : find, without publish   {nothing / find:0.0}");
        return 0;
    }

    private static double Night(string name, TemporaryFolder folder)
    {
        var watch = Stopwatch.StartNew();
        var outcome = Perfetl.Run(folder["data"], "load", folder["inbox"], "--json");
        var seconds = watch.Elapsed.TotalSeconds;
        if (outcome.ExitCode != 0) throw new InvalidOperationException(outcome.Errors + outcome.Output);
        using var runs = JsonDocument.Parse(Perfetl.Run(folder["data"], "runs", "--last", "1", "--json").Output);
        var stages = runs.RootElement.GetProperty("runs")[0].GetProperty("stages");
        var publish = stages.EnumerateArray()
            .Single(stage => stage.GetProperty("stage").GetString() == "发布").GetProperty("seconds").GetDouble();
        Print($"{name,-26} {seconds,8:0.00} s, of it publish {publish:0.00} s   {stages}");
        return seconds - publish;
    }

    private static double Find(string folder)
    {
        var best = double.MaxValue;
        for (var round = 0; round < 3; round++)
        {
            var watch = Stopwatch.StartNew();
            var start = new ProcessStartInfo("find", [folder, "-printf", @"%p %s %T@\n"])
            {
                RedirectStandardOutput = true,
            };
            using var process = Process.Start(start)!;
            process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            best = Math.Min(best, watch.Elapsed.TotalSeconds);
        }

        return best;
    }

    private static void Write(TemporaryFolder folder, int number, string version)
    {
        var text = MadeUpForms.Of(number, number / FilesInAFolder).Replace(
            "2022-12-31", $"2022-12-3{version}", StringComparison.Ordinal);
        folder.Write(FormattableString.Invariant($"inbox/{number / FilesInAFolder:0000}/{number:000000}.txt"), text);
    }

    // A file written in the last seconds is read again the next night, to be safe.
    private static void WaitUntilSettled() => Thread.Sleep(TimeSpan.FromSeconds(3));

    private static void Print(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
