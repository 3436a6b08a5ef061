using PerfEtl.Pipeline.Files;

namespace PerfEtl.Pipeline.Commands.Doctor;

/// <summary>Whether the disk has room for one more night.</summary>
internal static class DiskRoom
{
    private const long ForARun = 256L * 1024 * 1024;
    private const double Gigabyte = 1024.0 * 1024 * 1024;

    /// <summary>A night writes the working file and a snapshot of the same size.</summary>
    /// <exception cref="IOException">There is too little room.</exception>
    public static string Check(DataFolder folder)
    {
        var existing = folder.Root;
        while (!Directory.Exists(existing) && Path.GetDirectoryName(existing) is { } parent) existing = parent;
        var working = new FileInfo(folder.WorkingFile);
        var needed = ForARun + (working.Exists ? 2 * working.Length : 0);
        var free = new DriveInfo(existing).AvailableFreeSpace;
        var told = FormattableString.Invariant(
            $"{folder.Root} 所在磁盘剩余 {free / Gigabyte:0.0} GB，一夜至少要 {needed / Gigabyte:0.0} GB");
        return free >= needed ? told : throw new IOException($"{told}。请清理磁盘，或减少 Publish:Snapshots。");
    }
}
