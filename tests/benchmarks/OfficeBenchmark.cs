using System.Diagnostics;
using PerfEtl.Pipeline.Normalize;

namespace PerfEtl.Tests.Benchmarks;

/// <summary>The 20 real forms in every format that is read without another program: CPU from bytes to declarations.
/// </summary>
internal static class OfficeBenchmark
{
    private const int Rounds = 15;
    private const int Forms = 20;

    private static readonly string[] Endings = ["docx", "xlsx", "xls", "html"];

    /// <summary>Prints milliseconds of CPU a form, the best and the middle of several rounds, once warm.</summary>
    public static void Run()
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "extract", "office", "samples");
        var files = Endings.ToDictionary(ending => ending, ending =>
            File.ReadAllBytes(Path.Combine(folder, $"plain-20.{ending}")));
        files["txt"] = File.ReadAllBytes(Repository.SeedForms);
        foreach (var (ending, bytes) in files) Print(ending, Measured(bytes, $"plain-20.{ending}"));
    }

    private static List<double> Measured(byte[] bytes, string name)
    {
        var times = new List<double>();
        for (var round = 0; round < 2 * Rounds; round++)
        {
            var before = Process.GetCurrentProcess().TotalProcessorTime;
            var read = Tests.Forms.Read(bytes, name);
            var time = Process.GetCurrentProcess().TotalProcessorTime - before;
            if (read.Count != Forms || read.Any(form => form is not NormalizedForm.Read))
                throw new InvalidOperationException(name);
            if (round >= Rounds) times.Add(time.TotalMilliseconds / Forms);
        }

        times.Sort();
        return times;
    }

    private static void Print(string ending, List<double> times) => Console.WriteLine(FormattableString.Invariant(
        $"{ending,-5} best {times[0],6:0.00}, middle {times[Rounds / 2],6:0.00} ms of CPU a form"));
}
