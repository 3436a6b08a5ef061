namespace PerfEtl.Pipeline.Intake;

/// <summary>Finds the submitted files of folders, in a fixed order, so that a load can be repeated.</summary>
/// <param name="options">The configured sources.</param>
/// <param name="maximumMegabytes">A larger file is quarantined unread.</param>
internal sealed class FolderIntake(IntakeOptions options, int maximumMegabytes)
{
    private static readonly EnumerationOptions Everything = new()
    {
        RecurseSubdirectories = true,
        AttributesToSkip = FileAttributes.Hidden | FileAttributes.System,
        IgnoreInaccessible = false,
    };

    /// <summary>The files of the given paths, or of the configured sources if none are given.</summary>
    /// <exception cref="IntakeException">A path does not exist.</exception>
    public IReadOnlyList<SubmittedFile> Find(IReadOnlyList<string> paths) =>
        [.. (paths.Count > 0 ? paths : [.. options.Sources.Select(Located)]).SelectMany(FilesOf)];

    // The seeds travel with the program, so the default source is found from any folder.
    private static string Located(string source) =>
        Path.Exists(source) || Path.IsPathRooted(source) ? source : Path.Combine(AppContext.BaseDirectory, source);

    private IEnumerable<SubmittedFile> FilesOf(string path)
    {
        if (File.Exists(path)) return [Submitted(new FileInfo(path), Path.GetFileName(path))];
        if (!Directory.Exists(path))
            throw new IntakeException($"找不到“{path}”。应为存在的文件或文件夹，请检查路径。");
        var root = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path)).Length + 1;
        return new DirectoryInfo(path).EnumerateFiles("*", Everything)
            .OrderBy(file => file.FullName, StringComparer.Ordinal)
            .Select(file => Submitted(file, file.FullName[root..].Replace('\\', '/')));
    }

    private SubmittedFile Submitted(FileInfo file, string name)
    {
        var stamp = FileStamp.Of(file);
        return new SubmittedFile(name, file.FullName, stamp, stamp.Length > maximumMegabytes * 1024L * 1024L);
    }
}
