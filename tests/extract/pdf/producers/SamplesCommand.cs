using System.Globalization;

namespace PerfEtl.Tests.Extract.Pdf.Producers;

/// <summary>Makes sample PDFs: the kept ones, or with <c>--seed N --count N</c> as many random ones.</summary>
internal static class SamplesCommand
{
    /// <summary>Runs it.</summary>
    /// <param name="arguments">A folder and the options.</param>
    /// <returns>The exit code: 2 for arguments it does not know.</returns>
    public static int Run(IReadOnlyList<string> arguments)
    {
        switch (arguments)
        {
            case [var folder]:
                Make(folder, workshop => workshop.Make());
                return 0;
            case [var folder, "--seed", var seed, "--count", var count]:
                var maker = new StyleMaker(Number(seed));
                PrintJob[] jobs = [.. Enumerable.Range(1, Number(count)).Select(maker.Next)];
                Make(folder, workshop =>
                {
                    workshop.Print(jobs);
                    workshop.WriteTruth();
                });
                return 0;
            default:
                Console.WriteLine("Usage: samples FOLDER [--seed N --count N]");
                return 2;
        }
    }

    private static void Make(string folder, Action<SampleWorkshop> make)
    {
        var work = Directory.CreateTempSubdirectory("perfetl-samples-");
        try
        {
            make(new SampleWorkshop(Directory.CreateDirectory(folder).FullName, work.FullName));
        }
        finally
        {
            work.Delete(recursive: true);
        }
    }

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
