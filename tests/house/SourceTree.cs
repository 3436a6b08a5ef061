using System.Reflection;

namespace PerfEtl.Tests.House;

/// <summary>The repository's own files, for tests that hold the house rules by reading them.</summary>
internal static class SourceTree
{
    private static readonly string[] Built = ["bin", "obj", "node_modules", "TestResults"];

    private static readonly string[] NotOurs = [".git", ".vs", ".idea", "data", "artifacts"];

    /// <summary>The folder of the solution, as the build knew it.</summary>
    public static string Root { get; } = typeof(SourceTree).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == "RepositoryRoot").Value!;

    /// <summary>Every file that a person wrote, as a path from the root with forward slashes.</summary>
    public static IReadOnlyList<string> Files { get; } = [.. Walk("").Order(StringComparer.Ordinal)];

    /// <summary>The files below a folder (everywhere for an empty name) whose name ends in this.</summary>
    /// <exception cref="InvalidOperationException">There is none: a rule without files holds nothing.</exception>
    public static IReadOnlyList<string> Below(string folder, string ending)
    {
        var found = Files.Where(file => file.StartsWith(folder, StringComparison.Ordinal)
            && file.EndsWith(ending, StringComparison.Ordinal)).ToList();
        return found.Count > 0 ? found : throw new InvalidOperationException($"No {ending} below {folder}.");
    }

    /// <summary>The whole text of a file.</summary>
    public static string Text(string file) => File.ReadAllText(Path.Combine(Root, file));

    /// <summary>The lines of a file, without their ends.</summary>
    public static string[] LinesOf(string file) => File.ReadAllLines(Path.Combine(Root, file));

    private static IEnumerable<string> Walk(string folder)
    {
        var here = Path.Combine(Root, folder);
        var folders = Directory.EnumerateDirectories(here).Select(Path.GetFileName).OfType<string>()
            .Where(name => !Built.Contains(name) && !(folder.Length == 0 && NotOurs.Contains(name)));
        return Directory.EnumerateFiles(here).Select(file => folder + Path.GetFileName(file))
            .Concat(folders.SelectMany(name => Walk($"{folder}{name}/")));
    }
}
