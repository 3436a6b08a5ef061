namespace PerfEtl.Tests;

/// <summary>Copies a folder as it stands, modification times included.</summary>
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
            File.Copy(file, copy);
        }
    }
}
