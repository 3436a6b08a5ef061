using PerfEtl.Tests.Extract.Pdf.Producers;

namespace PerfEtl.Tests.Extract.Pdf;

/// <summary>Every sample of every producer, through all stages, against what was printed.</summary>
public sealed class SampleTests
{
    private static readonly IReadOnlyList<Sample> Slips =
        SampleTruth.In(Path.Combine(AppContext.BaseDirectory, "extract", "pdf", "slips", "samples"));

    public static TheoryData<string> Clean => [.. SampleTruth.All.Concat(Slips)
        .Where(sample => sample.Verdict == SampleVerdict.Clean).Select(sample => sample.File)];

    [Theory]
    [MemberData(nameof(Clean))]
    public void Read_Sample_EqualsWhatWasPrinted(string file)
    {
        var sample = SampleTruth.All.Concat(Slips).Single(one => one.File == file);
        var read = Forms.Read(File.ReadAllBytes(sample.Path), file);
        for (var index = 0; index < Math.Min(sample.Forms.Count, read.Count); index++)
        {
            var truth = sample.Forms[index];
            Lines.AssertEqual(SampleForms.Lines(truth), SampleForms.Lines(read[index], truth));
        }

        Assert.Equal(sample.Forms.Count, read.Count);
    }
}
