namespace PerfEtl.Pipeline.Commands.Doctor;

/// <summary>Whether a folder can be written, or made; nothing stays behind.</summary>
internal static class WriteRights
{
    /// <summary>Writes a file and removes it, in the folder or in the one it would be made in.</summary>
    /// <returns>The folder that was written.</returns>
    /// <exception cref="IOException">It cannot be written; the message names the path.</exception>
    /// <exception cref="UnauthorizedAccessException">The right is missing; the message names the path.</exception>
    public static string Check(string folder)
    {
        var existing = Path.GetFullPath(folder);
        while (!Path.Exists(existing) && Path.GetDirectoryName(existing) is { } parent) existing = parent;
        var probe = Path.Combine(existing, $".perfetl-doctor-{Environment.ProcessId}");
        File.WriteAllText(probe, "");
        File.Delete(probe);
        return existing;
    }
}
