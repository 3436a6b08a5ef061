using PerfEtl.Tests.Extract.Office;
using PerfEtl.Tests.Extract.Pdf.Producers;

namespace PerfEtl.Tests.Benchmarks;

/// <summary>Benchmarks, long runs and the making of samples, one command each.</summary>
/// <remarks><c>dotnet run --project tests -c Release -- NAME</c></remarks>
internal static class Program
{
    private static readonly Dictionary<string, Action> Benchmarks = new(StringComparer.Ordinal)
    {
        ["read"] = ReadBenchmark.Run,
        ["appender"] = AppenderBenchmark.Run,
        ["run"] = RunBenchmark.Run,
        ["pdf"] = PdfBenchmark.Run,
        ["bombs"] = BombBenchmark.Run,
        ["readers"] = ReadersBenchmark.Run,
        ["report"] = ReportBenchmark.Run,
        ["office"] = OfficeBenchmark.Run,
        ["pool"] = PoolBenchmark.Run,
    };

    public static int Main(string[] arguments)
    {
        if (arguments is [var name] && Benchmarks.TryGetValue(name, out var benchmark))
        {
            benchmark();
            return 0;
        }

        if (arguments is ["architecture"]) return ArchitecturePictures.Write();
        if (arguments is ["charts", ..]) return ContactSheet.Run(arguments[1..]);
        if (arguments is ["samples", _, ..]) return SamplesCommand.Run(arguments[1..]);
        if (arguments is ["office-samples", var office]) return OfficeSamples.Run(office);
        if (arguments is ["verify", var folder]) return VerifyCommand.Run(folder);
        if (arguments is ["kills", ..]) return KillBenchmark.Run(arguments[1..]);
        if (arguments is ["readers-killed", ..]) return ReaderKillBenchmark.Run(arguments[1..]);
        if (arguments is ["night", ..]) return NightBenchmark.Run(arguments[1..]);
        if (arguments is ["site", ..]) return SiteBenchmark.Run(arguments[1..]);
        if (arguments is ["pull", ..]) return PullBenchmark.Run(arguments);
        if (arguments is ["fuzz", ..]) return FuzzBenchmark.Run(arguments[1..]);
        if (arguments is ["month"]) return MonthBenchmark.Run();
        if (arguments is ["forms", ..]) return FormsBenchmark.Run(arguments[1..]);
        var names = string.Join('|', Benchmarks.Keys);
        Console.WriteLine($"Usage: dotnet run --project tests -c Release -- {names}");
        Console.WriteLine("       … -- samples FOLDER [--seed N] [--count N] | verify FOLDER");
        Console.WriteLine("       … -- charts [FOLDER] | architecture");
        Console.WriteLine("       … -- office-samples FOLDER");
        Console.WriteLine("       … -- fuzz [--count N] [--seed N] [--keep FOLDER]");
        Console.WriteLine("       … -- forms [--count N] [--seed N] [--keep FOLDER] [--each N]");
        Console.WriteLine("       … -- pull [--count N] [--kilobytes N]");
        Console.WriteLine("       … -- kills [--count N] [--seed N]");
        Console.WriteLine("       … -- readers-killed [--count N] [--seed N]");
        Console.WriteLine("       … -- night [--count N]");
        Console.WriteLine("       … -- month");
        Console.WriteLine("       … -- site [--count N] [--seconds N] [--keep FOLDER]");
        Console.WriteLine("       … -- site --soak MINUTES | --publishes N [--rate N] [--count N] [--keep FOLDER]");
        return 2;
    }
}
