using System.Globalization;

namespace PerfEtl.Tests.Faults;

/// <summary>A file system in memory that holds a copy of a folder and little more.</summary>
internal sealed class SmallDisk : IDisposable
{
    private const int Page = 4096;

    private SmallDisk(string path) => Path = path;

    /// <summary>Where it is.</summary>
    public string Path { get; }

    /// <summary>Mounts one.</summary>
    /// <param name="path">An empty folder.</param>
    /// <param name="content">The folder it gets a copy of.</param>
    /// <param name="freeKilobytes">What is left then.</param>
    /// <returns>Null where this process may not mount.</returns>
    public static SmallDisk? TryMount(string path, string content, int freeKilobytes)
    {
        Directory.CreateDirectory(path);
        var pages = Directory.EnumerateFiles(content, "*", SearchOption.AllDirectories)
            .Sum(file => (new FileInfo(file).Length + Page - 1) / Page);
        if (Mount("-t", "tmpfs", "-o", Size((pages * Page / 1024) + freeKilobytes), "tmpfs", path) != 0) return null;
        FolderCopy.Of(content, path);
        return new SmallDisk(path);
    }

    /// <summary>Gives it space enough.</summary>
    public void Grow() => Assert.Equal(0, Mount("-o", "remount," + Size(1 << 20), Path));

    /// <summary>Nobody can write to it any more.</summary>
    public void Freeze() => Assert.Equal(0, Mount("-o", "remount,ro", Path));

    public void Dispose() => Restricted.Run("umount", "--lazy", Path);

    private static string Size(long kilobytes) => string.Create(CultureInfo.InvariantCulture, $"size={kilobytes}k");

    private static int Mount(params string[] arguments) => Restricted.Run("mount", arguments).ExitCode;
}
