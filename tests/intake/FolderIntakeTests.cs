using PerfEtl.Pipeline.Configuration;
using PerfEtl.Pipeline.Intake;
using PerfEtl.Pipeline.Intake.Folders;

namespace PerfEtl.Tests.Intake;

/// <summary>What a folder's listing tells of each file, links among them.</summary>
public sealed class FolderIntakeTests : IDisposable
{
    private static readonly DateTime Time = new(2022, 12, 31, 2, 14, 0, DateTimeKind.Utc);

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Find_FilesOfFolders_NamedFromTheSourceInTheOrderOfTheirPaths()
    {
        Write("in/乙.txt", "12345");
        Write("in/b/甲.txt", "123");
        Write("in/.隐藏", "1");
        Write("in/~$申报表.docx", "1");
        Write("in/b-1/丙.txt", "1234");
        var files = Find(folder["in"] + "/");
        Assert.Equal(["b-1/丙.txt", "b/甲.txt", "乙.txt"], files.Select(file => file.Name));
        Assert.Equal(
            [folder["in/b-1/丙.txt"], folder["in/b/甲.txt"], folder["in/乙.txt"]], files.Select(file => file.Path));
        Assert.Equal(
            [new FileStamp(4, Time), new FileStamp(3, Time), new FileStamp(5, Time)], files.Select(file => file.Stamp));
    }

    [Fact]
    public void Find_OneFile_HasTheStampItsFolderTells()
    {
        Write("in/a.txt", "12345");
        var found = Assert.Single(Find(folder["in"]));
        Assert.Equal(found with { IsNamedByHand = true }, Assert.Single(Find(folder["in/a.txt"])));
    }

    [Fact]
    public void Find_Links_HaveTheStampOfWhatTheyLeadTo()
    {
        Write("there/a.txt", "12345");
        Write("in/own.txt", "1");
        File.CreateSymbolicLink(folder["in/file.txt"], folder["there/a.txt"]);
        File.CreateSymbolicLink(folder["in/lost.txt"], folder["nowhere"]);
        Directory.CreateSymbolicLink(folder["in/linked"], folder["there"]);
        Assert.Equal(
            [("file.txt", 5), ("linked/a.txt", 5), ("lost.txt", 0), ("own.txt", 1)],
            Find(folder["in"]).Select(file => (file.Name, file.Stamp.Length)));
    }

    private static IReadOnlyList<SubmittedFile> Find(string path) =>
        new FolderIntake(new IntakeOptions(), maximumMegabytes: 100).Find([path]);

    private void Write(string name, string text) => File.SetLastWriteTimeUtc(folder.Write(name, text), Time);
}
