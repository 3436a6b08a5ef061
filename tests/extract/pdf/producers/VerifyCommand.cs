namespace PerfEtl.Tests.Extract.Pdf.Producers;

/// <summary>
/// <c>verify FOLDER</c>: reads every document of a folder of samples and shows what is not as printed.
/// </summary>
internal static class VerifyCommand
{
    private const int ShownLines = 12;

    /// <summary>0 if every form of every document is exact.</summary>
    public static int Run(string folder)
    {
        var (documents, wrong) = (0, 0);
        foreach (var sample in SampleTruth.In(folder).Where(sample => sample.Verdict == SampleVerdict.Clean))
        {
            documents++;
            var lines = Differences(sample).ToList();
            if (lines.Count == 0) continue;
            wrong++;
            Console.WriteLine($"{sample.File}: {lines.Count} lines");
            foreach (var line in lines.Take(ShownLines)) Console.WriteLine($"  {line}");
        }

        Console.WriteLine($"{documents} documents, {wrong} not exact");
        return wrong == 0 ? 0 : 1;
    }

    private static IEnumerable<string> Differences(Sample sample)
    {
        var read = Forms.Read(File.ReadAllBytes(sample.Path), sample.File);
        if (read.Count != sample.Forms.Count) yield return $"{read.Count} forms instead of {sample.Forms.Count}";
        for (var index = 0; index < Math.Min(read.Count, sample.Forms.Count); index++)
        {
            var wanted = SampleForms.Lines(sample.Forms[index]).ToList();
            var found = SampleForms.Lines(read[index], sample.Forms[index]).ToList();
            foreach (var line in wanted.Except(found)) yield return $"- {line}";
            foreach (var line in found.Except(wanted)) yield return $"+ {line}";
        }
    }
}
