using PerfEtl.Pipeline.Files;

namespace PerfEtl.Pipeline.Serve.Sql;

/// <summary>Where an answer is kept until it is whole: half of one is never sent.</summary>
internal sealed class AnswerFile : IDisposable
{
    private AnswerFile(string path, FileStream stream) => (Path, Stream) = (path, stream);

    /// <summary>Its place; a worker writes Parquet there.</summary>
    public string Path { get; }

    /// <summary>For writing it, and reading it from the start.</summary>
    public FileStream Stream { get; }

    /// <summary>Begins one that only this program's user may read.</summary>
    public static AnswerFile In(DataFolder data)
    {
        var folder = Directory.CreateDirectory(FolderIn(data)).FullName;
        var path = System.IO.Path.Combine(folder, System.IO.Path.GetRandomFileName());
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.ReadWrite,
            Share = FileShare.ReadWrite | FileShare.Delete,
            BufferSize = 1 << 16,
            Options = FileOptions.Asynchronous,
        };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return new AnswerFile(path, new FileStream(path, options));
    }

    /// <summary>Takes away what a program that was killed has left.</summary>
    public static void RemoveLeftOvers(DataFolder data)
    {
        if (!Directory.Exists(FolderIn(data))) return;
        var old = DateTime.UtcNow.AddDays(-1);
        foreach (var file in Directory.EnumerateFiles(FolderIn(data)))
        {
            if (File.GetLastWriteTimeUtc(file) < old) File.Delete(file);
        }
    }

    public void Dispose()
    {
        Stream.Dispose();
        File.Delete(Path);
    }

    private static string FolderIn(DataFolder data) => System.IO.Path.Combine(data.Serve, "answers");
}
