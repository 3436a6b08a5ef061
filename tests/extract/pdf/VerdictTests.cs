using PerfEtl.Pipeline.Declarations;
using PerfEtl.Pipeline.Normalize;
using PerfEtl.Tests.Extract.Pdf.Producers;

namespace PerfEtl.Tests.Extract.Pdf;

/// <summary>Documents that are no clean declarations: each is refused, for its own reason.</summary>
public sealed class VerdictTests
{
    public static TheoryData<string> NotClean => [.. SampleTruth.All
        .Where(sample => sample.Verdict != SampleVerdict.Clean).Select(sample => sample.File)];

    [Theory]
    [MemberData(nameof(NotClean))]
    public void Read_DocumentThatIsNotClean_IsRefusedForItsReason(string file)
    {
        var sample = SampleTruth.All.Single(one => one.File == file);
        var read = Assert.Single(Forms.Read(File.ReadAllBytes(sample.Path), file));
        var refusal = Assert.IsType<NormalizedForm.Unreadable>(read).Refusals[0];
        Assert.Equal(VerdictOf(sample.Verdict), refusal.Verdict);
    }

    private static Verdict VerdictOf(SampleVerdict verdict) => verdict switch
    {
        SampleVerdict.Damaged => Verdict.Damaged,
        SampleVerdict.WrongText => Verdict.Illegible,
        SampleVerdict.NoText or SampleVerdict.HiddenText => Verdict.NoTextLayer,
        SampleVerdict.Password => Verdict.Password,
        SampleVerdict.NotAForm or SampleVerdict.NotAPdf => Verdict.NotAForm,
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
