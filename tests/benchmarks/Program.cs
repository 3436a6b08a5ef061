namespace PerfEtl.Tests.Benchmarks;

/// <summary>Benchmarks and long runs, one command each: <c>dotnet run --project tests -c Release -- NAME</c>.</summary>
internal static class Program
{
    public static int Main(string[] arguments)
    {
        Console.WriteLine($"Unknown benchmark: {string.Join(' ', arguments)}");
        return 2;
    }
}
