using PerfEtl.Pipeline.Intake;
using PerfEtl.Pipeline.Intake.Folders;

namespace PerfEtl.Tests.Intake;

/// <summary>The hash of a listing is another one as soon as any file is another one.</summary>
public sealed class ListingTests
{
    private static readonly DateTime Time = new(2022, 12, 31, 2, 14, 0, DateTimeKind.Utc);

    private static readonly SubmittedFile A = new("a.txt", "/in/a.txt", new FileStamp(100, Time), false, false);
    private static readonly SubmittedFile B = new("b.txt", "/in/b.txt", new FileStamp(100, Time), false, false);

    [Fact]
    public void Of_SameFiles_IsTheSame() => Assert.Equal(Listing.Of([A, B]), Listing.Of([A with { }, B with { }]));

    [Fact]
    public void Of_AnyOtherFile_IsAnother()
    {
        SubmittedFile[][] others =
        [
            [], [A], [B], [A, A], [A, B, B], [A, B with { Stamp = new FileStamp(101, Time) }],
            [A, B with { Stamp = new FileStamp(100, Time.AddMicroseconds(1)) }],
            [A, B with { Path = "/in/c.txt" }], [A, B with { Name = "c.txt" }],
            [A, B with { Name = "xb.txt", Path = "/in/b.tx" }],
        ];
        Assert.Equal(others.Length + 1, others.Append([A, B]).Select(Listing.Of).Distinct().Count());
    }

    [Fact]
    public void Of_AFileBeingWritten_DoesNotCount() =>
        Assert.Equal(Listing.Of([A]), Listing.Of([A, B with { IsBeingWritten = true }]));
}
