using System.Text.RegularExpressions;

namespace PerfEtl.Tests.House;

/// <summary>Which folder of the program uses which: always one way, so that each can be read alone.</summary>
public sealed partial class FolderArrowsTests
{
    private const int MostFiles = 30;

    // What begins the program and its pages names everything; the rest of the root is the flow itself.
    private static readonly string[] Start = ["pipeline/Program.cs", "pipeline/_Imports.razor"];

    private static readonly string[] Tops = ["pipeline/", "reports/", "warehouse/"];

    [Fact]
    public void Folders_OfThePipeline_ReferToOneAnotherOneWay()
    {
        var arrows = Arrows();
        Lines.AssertEqual([], arrows.Keys.Select(folder => CircleFrom(folder, arrows)).OfType<string>().Distinct());
    }

    [Fact]
    public void Folder_OfTheProgram_HasAtMost30Files() => Lines.AssertEqual([],
        Program().GroupBy(file => file[..file.LastIndexOf('/')]).Where(folder => folder.Count() > MostFiles)
            .Select(folder => $"{folder.Key}: {folder.Count()} files"));

    [Theory]
    [InlineData("load", "forms", true)]
    [InlineData("forms", "load", false)]
    [InlineData("intake", "load", false)]
    [InlineData("flow", "load", true)]
    public void Arrow_OfADocumentsRoute_RunsForward(string from, string to, bool isThere) =>
        Assert.Equal(isThere, Arrows()[from].Contains(to));

    private static Dictionary<string, HashSet<string>> Arrows()
    {
        var files = SourceTree.Below("pipeline/", ".cs").Concat(SourceTree.Below("pipeline/", ".razor"))
            .Where(file => !Start.Contains(file)).ToList();
        var flow = files.Where(file => FolderOf(file) == "flow")
            .Select(file => Path.GetFileNameWithoutExtension(file)).ToHashSet(StringComparer.Ordinal);
        return files.GroupBy(FolderOf).ToDictionary(
            folder => folder.Key,
            folder => folder.SelectMany(file => Used(file, flow)).Where(used => used != folder.Key).ToHashSet());
    }

    private static IEnumerable<string> Used(string file, HashSet<string> flow)
    {
        var text = string.Join('\n', SourceTree.LinesOf(file));
        foreach (Match match in UsedNamespace().Matches(text))
            yield return match.Groups["folder"].Value.ToLowerInvariant();
        if (FolderOf(file) != "flow" && Word().Matches(text).Any(word => flow.Contains(word.Value)))
            yield return "flow";
    }

    private static string FolderOf(string file) => file.Split('/') is [_, var folder, _, ..] ? folder : "flow";

    // A way that comes back to where it began, as a line for people; null where there is none.
    private static string? CircleFrom(string start, Dictionary<string, HashSet<string>> arrows)
    {
        var (ways, seen) = (new Stack<string[]>([[start]]), new HashSet<string>());
        while (ways.TryPop(out var way))
        {
            foreach (var next in arrows.GetValueOrDefault(way[^1], []))
            {
                if (next == start) return string.Join(" → ", [.. way, start]);
                if (seen.Add(next)) ways.Push([.. way, next]);
            }
        }

        return null;
    }

    private static IEnumerable<string> Program() =>
        Tops.SelectMany(top => SourceTree.Below(top, ".cs"));

    [GeneratedRegex(@"^@?using (static )?PerfEtl\.Pipeline\.(?<folder>\w+)", RegexOptions.Multiline)]
    private static partial Regex UsedNamespace();

    [GeneratedRegex(@"\b[A-Z]\w+\b")]
    private static partial Regex Word();
}
