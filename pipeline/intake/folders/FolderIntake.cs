using System.IO.Enumeration;
using System.Runtime.ExceptionServices;
using PerfEtl.Pipeline.Configuration;
using PerfEtl.Pipeline.Declarations;
using PerfEtl.Pipeline.Failures;
using PerfEtl.Pipeline.Intake.Zip;

namespace PerfEtl.Pipeline.Intake.Folders;

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

    private static readonly EnumerationOptions OneFolder = new()
    {
        AttributesToSkip = Everything.AttributesToSkip,
        IgnoreInaccessible = false,
    };

    private readonly DateTime now = DateTime.UtcNow;

    /// <summary>The files of the given paths, or of the configured sources if none are given.</summary>
    /// <remarks>A path given by hand is taken as it is; in a source, a file that was just written is left.</remarks>
    /// <exception cref="IntakeException">A path does not exist.</exception>
    public IReadOnlyList<SubmittedFile> Find(IReadOnlyList<string> paths) => paths.Count > 0
        ? [.. paths.SelectMany(path => FilesOf(path, TimeSpan.Zero, isByHand: true))
            .Select(file => file with { Facts = FactsAt(file.Path) })]
        : [.. options.Sources.SelectMany(
            source => FilesOf(source.Path, TimeSpan.FromSeconds(options.QuietSeconds), isByHand: false)
                .Select(file => file with { Facts = source.FactsOf(file.Name) }))];

    /// <summary>What is set for the source that a file lies in, also when a person names the file.</summary>
    /// <param name="id">Where it lies; a file of an archive has a ! in its path.</param>
    public OutsideFacts FactsAt(string id)
    {
        foreach (var source in options.Sources)
        {
            var root = Path.TrimEndingDirectorySeparator(Path.GetFullPath(source.Path));
            if (id == root) return source.FactsOf(Path.GetFileName(root));
            if (id.StartsWith(root + Path.DirectorySeparatorChar, StringComparison.Ordinal))
                return source.FactsOf(OutermostFile(id[(root.Length + 1)..]).Replace('\\', '/'));
        }

        return OutsideFacts.None;
    }

    private static string OutermostFile(string name)
    {
        for (var end = name.IndexOf('!', StringComparison.Ordinal); end > 0; end = name.IndexOf('!', end + 1))
            if (ZipInbox.IsNamed(name[..end])) return name[..end];
        return name;
    }

    private SubmittedFile[] FilesOf(string path, TimeSpan quiet, bool isByHand)
    {
        if (File.Exists(path))
        {
            var file = new FileInfo(path);
            var submitted = Submitted(file.FullName, file.Name, FileStamp.Of(file), quiet);
            return [submitted with { IsNamedByHand = isByHand }];
        }

        if (!Directory.Exists(path))
            throw new IntakeException($"找不到“{path}”。应为存在的文件或文件夹，请检查路径。");
        var root = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        var start = Path.EndsInDirectorySeparator(root) ? root.Length : root.Length + 1;
        return Below(root, (ref entry) =>
        {
            var file = entry.ToFullPath();
            return Submitted(file, file[start..].Replace('\\', '/'), FileStamp.Of(ref entry), quiet);
        });
    }

    // Folder by folder on all cores: what takes the time is asking the disk, or the server, for each file's stamp.
    private static SubmittedFile[] Below(
        string root, FileSystemEnumerable<SubmittedFile>.FindTransform submitted)
    {
        string[] folders = [root, .. Directory.EnumerateDirectories(root, "*", Everything)];
        Array.Sort(folders, StringComparer.Ordinal);
        var files = new SubmittedFile[folders.Length][];
        try
        {
            Parallel.For(0, folders.Length, index => files[index] = FilesIn(folders[index], submitted));
        }
        catch (AggregateException failed)
        {
            ExceptionDispatchInfo.Throw(failed.InnerExceptions[0]);
        }

        SubmittedFile[] all = [.. files.SelectMany(found => found)];
        return IsInOrder(all) ? all : InOrder(all);
    }

    private static SubmittedFile[] FilesIn(
        string folder, FileSystemEnumerable<SubmittedFile>.FindTransform submitted) => InOrder(
            [.. new FileSystemEnumerable<SubmittedFile>(folder, submitted, OneFolder)
            {
                ShouldIncludePredicate = (ref entry) => !entry.IsDirectory && !OwnerFile.IsNamed(entry.FileName),
            }]);

    private static SubmittedFile[] InOrder(SubmittedFile[] files)
    {
        Array.Sort(Array.ConvertAll(files, file => file.Path), files, StringComparer.Ordinal);
        return files;
    }

    // Folders one after the other are mostly in order already; a folder beside files, or 1-2 after 1, is not.
    private static bool IsInOrder(SubmittedFile[] files)
    {
        for (var index = 1; index < files.Length; index++)
            if (string.CompareOrdinal(files[index - 1].Path, files[index].Path) > 0) return false;
        return true;
    }

    private SubmittedFile Submitted(string path, string name, FileStamp stamp, TimeSpan quiet)
    {
        var megabytes = ZipInbox.IsNamed(name) ? options.Zip.TotalMegabytes : maximumMegabytes;
        return new SubmittedFile(
            name, path, stamp, stamp.Length > megabytes * 1024L * 1024L, !stamp.HasRested(now, quiet));
    }
}

/// <summary>The file in which Word and Excel keep who has a document open: no document itself.</summary>
internal static class OwnerFile
{
    /// <summary>Whether a file is named as one: <c>~$申报表.docx</c>.</summary>
    public static bool IsNamed(ReadOnlySpan<char> name) => name.StartsWith("~$");
}

/// <summary>A source cannot be read at all: wrong path or wrong configuration.</summary>
/// <remarks>Terminal: trying again does not help.</remarks>
internal sealed class IntakeException(string message, Exception? inner = null)
    : ToldException(message, FailureKind.Usage, inner);
