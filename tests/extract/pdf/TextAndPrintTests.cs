using PerfEtl.Pipeline.Load;
using PerfEtl.Pipeline.Normalize;
using PerfEtl.Tests.Extract.Pdf.Producers;

namespace PerfEtl.Tests.Extract.Pdf;

/// <summary>The 20 real forms as text and as print say the same, so that neither counts twice.</summary>
public sealed class TextAndPrintTests
{
    public static TheoryData<string> Producers => ["chromium", "writer", "calc"];

    [Theory]
    [MemberData(nameof(Producers))]
    public void Read_TextAndPrint_HaveTheSameContent(string producer)
    {
        var prints = SampleTruth.All
            .Where(sample => sample.File.StartsWith($"{producer}-plain-", StringComparison.Ordinal))
            .OrderBy(sample => sample.File, StringComparer.Ordinal).ToList();
        Assert.Equal(20, prints.Count);
        for (var index = 0; index < prints.Count; index++)
        {
            var read = Assert.Single(Forms.Read(File.ReadAllBytes(prints[index].Path), prints[index].File));
            var print = Assert.IsType<NormalizedForm.Read>(read).Declaration;
            var text = Forms.Seed[index];
            var truth = prints[index].Forms[0] with { IndicatorPages = [.. text.Indicators.Select(_ => (int?)null)] };
            Lines.AssertEqual(
                SampleForms.Lines(new NormalizedForm.Read(text), truth), SampleForms.Lines(read, truth));
            Assert.Equal(ContentHash.Of(text), ContentHash.Of(print));
        }
    }
}
