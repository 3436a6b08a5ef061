namespace PerfEtl.Tests.Benchmarks;

/// <summary>Benchmarks and long runs, one command each: <c>dotnet run --project tests -c Release -- NAME</c>.</summary>
internal static class Program
{
    private static readonly Dictionary<string, Action> Benchmarks = new(StringComparer.Ordinal)
    {
        ["read"] = ReadBenchmark.Run,
        ["appender"] = AppenderBenchmark.Run,
        ["run"] = RunBenchmark.Run,
    };

    public static int Main(string[] arguments)
    {
        if (arguments is [var name] && Benchmarks.TryGetValue(name, out var benchmark))
        {
            benchmark();
            return 0;
        }

        Console.WriteLine($"Usage: dotnet run --project tests -c Release -- {string.Join('|', Benchmarks.Keys)}");
        return 2;
    }
}
