using System.Text.RegularExpressions;

namespace PerfEtl.Tests.House;

/// <summary>What the repository promises a newcomer: two commands, one gate, nothing left half-done.</summary>
public sealed partial class RepositoryTests
{
    [Theory]
    [InlineData("dotnet run --project pipeline -c Release -- run")]
    [InlineData("./test.sh")]
    public void Readme_Command_StandsVerbatim(string command) =>
        Assert.Contains(command, SourceTree.Text("README.md"), StringComparison.Ordinal);

    [Fact]
    public void Ci_Run_IsTheGate() => Assert.Contains("exec ./test.sh", SourceTree.LinesOf(".ci/run"));

    [Fact]
    public void File_OfTheRepository_HoldsNoNoteForLater() => Lines.AssertEqual([], SourceTree.Files
        .Where(file => !file.StartsWith("tests/house/", StringComparison.Ordinal))
        .Where(file => NoteForLater().IsMatch(SourceTree.Text(file))));

    [GeneratedRegex(@"\b(TO[D]O|FIX[M]E)\b")]
    private static partial Regex NoteForLater();
}
