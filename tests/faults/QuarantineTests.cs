using PerfEtl.Tests.Load;

namespace PerfEtl.Tests.Faults;

/// <summary>The quarantine over several nights.</summary>
public sealed class QuarantineTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Load_SameBadDocumentAgainByAnOrdinaryUser_IsSetAsideAgain()
    {
        folder.Write("inbox/好.txt", new SmallForm("图书采购").Text);
        folder.Write("inbox/坏.txt", "甲方：某单位");
        for (var night = 0; night < 2; night++)
        {
            var outcome = Restricted.ByPermissions(folder["data"], "load", folder["inbox"]);
            Assert.Equal((3, ""), (outcome.ExitCode, outcome.Errors));
        }

        var copy = Assert.Single(Directory.GetFiles(folder["data/quarantine"], "坏.txt", SearchOption.AllDirectories));
        Assert.True(File.GetUnixFileMode(copy).HasFlag(UnixFileMode.UserWrite));
        Assert.Equal("甲方：某单位", File.ReadAllText(copy));
    }
}
