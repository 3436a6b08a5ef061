namespace PerfEtl.Pipeline.Files;

/// <summary>Writes a file so that after a crash it is the old one or the new one, never half.</summary>
internal static class DurableFile
{
    /// <summary>Replaces a file's content by draft, flush and rename.</summary>
    public static void Replace(string path, ReadOnlySpan<byte> content)
    {
        var draft = path + ".draft";
        using (var stream = new FileStream(draft, FileMode.Create, FileAccess.Write, FileShare.None))
        {
            stream.Write(content);
            stream.Flush(flushToDisk: true);
        }

        File.Move(draft, path, overwrite: true);
        FolderFlush.After(path);
    }
}
