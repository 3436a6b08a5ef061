namespace PerfEtl.Pipeline.Runs;

/// <summary>A file that a run keeps locked while it is at work; the system frees it when the process dies.</summary>
internal sealed class RunLock : IDisposable
{
    private readonly FileStream held;

    private RunLock(FileStream held) => this.held = held;

    /// <summary>Marks a run as being at work.</summary>
    public static RunLock Set(string folder, string run) =>
        new(new FileStream(Path.Combine(folder, run), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None));

    /// <summary>Tells of a run whether its process is at work on it.</summary>
    public static Func<string, bool> IsHeld(string folder) => run =>
    {
        var path = Path.Combine(folder, run);
        if (!File.Exists(path)) return false;
        try
        {
            // Shared, so that two who ask do not take each other for the run.
            using var probe = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
            return false;
        }
        catch (FileNotFoundException)
        {
            return false;
        }
        catch (IOException)
        {
            return true;
        }
    };

    /// <summary>Removes the marks that dead processes left.</summary>
    public static void RemoveDead(string folder)
    {
        if (!Directory.Exists(folder)) return;
        var isHeld = IsHeld(folder);
        foreach (var mark in Directory.EnumerateFiles(folder))
        {
            if (!isHeld(Path.GetFileName(mark))) File.Delete(mark);
        }
    }

    public void Dispose()
    {
        var path = held.Name;
        held.Dispose();
        File.Delete(path);
    }
}
