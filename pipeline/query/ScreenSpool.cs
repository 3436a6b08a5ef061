namespace PerfEtl.Pipeline.Query;

/// <summary>
/// Holds what a query prints until the query has ended: half an answer on a pipe looks like a whole one.
/// </summary>
internal sealed class ScreenSpool : IDisposable
{
    private readonly FileStream _held;

    /// <summary>Begins one, in a file without a name: it goes with the program, however that ends.</summary>
    public ScreenSpool()
    {
        var path = Path.Combine(Path.GetTempPath(), $"perfetl-{Path.GetRandomFileName()}");
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.ReadWrite,
            Share = FileShare.Delete,
            BufferSize = 1 << 16,
            Options = FileOptions.DeleteOnClose,
        };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        _held = new FileStream(path, options);
        if (!OperatingSystem.IsWindows()) File.Delete(path);
    }

    /// <summary>Where to write.</summary>
    public Stream Stream => _held;

    /// <summary>Prints it all.</summary>
    public void Show()
    {
        _held.Position = 0;
        using var screen = Console.OpenStandardOutput();
        _held.CopyTo(screen, 1 << 16);
    }

    public void Dispose() => _held.Dispose();
}
