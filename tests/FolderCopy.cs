namespace PerfEtl.Tests;

/// <summary>Copies a folder as it stands, modification times and links included.</summary>
internal static class FolderCopy
{
    /// <summary>Copies every file below a folder.</summary>
    public static void Of(string from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            if (new FileInfo(file).LinkTarget is { } target) File.CreateSymbolicLink(copy, target);
            else File.Copy(file, copy);
        }
    }
}
