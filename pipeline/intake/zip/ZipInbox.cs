using PerfEtl.Pipeline.Configuration;
using PerfEtl.Pipeline.Declarations;

namespace PerfEtl.Pipeline.Intake.Zip;

/// <summary>Reads the files of a submitted zip archive one by one, within limits that none can get around.</summary>
/// <remarks>What would go beyond a limit is refused from the directory, before anything is inflated.</remarks>
internal sealed class ZipInbox(ZipLimits limits)
{
    // Below this size a ratio says nothing.
    private const long SmallEntry = 1024 * 1024;

    private const int MostPartsOfADocument = 10_000;

    // Every document of Word, Excel and WPS since 2007 has this part, and nothing else has.
    private const string ContentTypes = "[Content_Types].xml";

    /// <summary>Whether a file of the inbox is to be read as an archive.</summary>
    public static bool IsNamed(string name) => name.EndsWith(".zip", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether the archive is one document, as Word and Excel save them, under an archive's name.</summary>
    /// <param name="archive">The archive, seekable; stays open.</param>
    public static bool IsDocument(Stream archive)
    {
        try
        {
            return ZipDirectory.Read(archive, MostPartsOfADocument).Any(entry => entry.Name == ContentTypes);
        }
        catch (ZipException)
        {
            return false;
        }
    }

    /// <summary>The archive's files in its own order, made as they are asked for.</summary>
    /// <param name="name">The archive's name; begins the names of its files.</param>
    /// <param name="archive">The archive, seekable; stays open.</param>
    public IEnumerable<ZipContent> Read(string name, Stream archive) => Read(name, archive, 0, new ZipBudget(limits));

    private IEnumerable<ZipContent> Read(string name, Stream archive, int depth, ZipBudget budget)
    {
        IReadOnlyList<ZipEntryHead> entries = [];
        if (Refusal(name, name, () => entries = Entries(archive, budget)) is { } whole)
        {
            yield return whole;
            yield break;
        }

        foreach (var entry in entries.Where(entry => !entry.IsFolder))
        {
            foreach (var content in ContentsOf(name, archive, entry, depth, budget)) yield return content;
        }
    }

    private IEnumerable<ZipContent> ContentsOf(
        string name, Stream archive, ZipEntryHead entry, int depth, ZipBudget budget)
    {
        var path = entry.Name is null ? null : ZipNames.Clean(entry.Name);
        if (path is not null && ZipNames.IsHidden(path)) return [];
        var full = path is { Length: > 0 } ? $"{name}/{path}" : name;
        byte[] bytes = [];
        if (Refusal(full, path ?? "", () => bytes = Bytes(archive, entry, path)) is { } refused) return [refused];
        if (!IsNamed(full) || IsDocument(new MemoryStream(bytes))) return [new ZipContent.Entry(full, bytes)];
        return depth < limits.Nesting
            ? Read(full, new MemoryStream(bytes), depth + 1, budget)
            : [Refused(full, path ?? "", new ZipException("是压缩包里的压缩包里的压缩包，嵌套太深", Verdict.OverLimit))];
    }

    private static IReadOnlyList<ZipEntryHead> Entries(Stream archive, ZipBudget budget)
    {
        var entries = ZipDirectory.Read(archive, budget.Entries);
        budget.Take(entries);
        return entries.Any(entry => !entry.IsFolder) ? entries : throw new ZipException("里面没有文件", Verdict.NotAForm);
    }

    private byte[] Bytes(Stream archive, ZipEntryHead entry, string? path)
    {
        if (path is not { Length: > 0 })
            throw new ZipException("的路径不安全或文件名无法识别，应为压缩包内的普通路径", Verdict.NotAForm, Shown(entry.Name));
        if (entry.Length > limits.EntryMegabytes * 1024L * 1024)
            throw new ZipException($"超过压缩包内单个文件的上限 {limits.EntryMegabytes} MB", Verdict.OverLimit);
        if (entry.Length > SmallEntry && entry.Length / Math.Max(1, entry.Packed) > limits.Ratio)
            throw new ZipException($"的压缩比超过上限 {limits.Ratio}，可能是压缩炸弹", Verdict.OverLimit);
        return ZipEntryData.Read(archive, entry);
    }

    private static ZipContent.Refused? Refusal(string name, string found, Action read)
    {
        try
        {
            read();
            return null;
        }
        catch (ZipException refused)
        {
            return Refused(name, found, refused);
        }
    }

    private static ZipContent.Refused Refused(string name, string found, ZipException refused) => new(name, new Refusal(
        default, "压缩包", refused.Found.Length > 0 ? refused.Found : found, refused.Message, refused.Verdict));

    private static string Shown(string? name) =>
        string.Concat((name ?? "").Select(letter => char.IsControl(letter) ? '�' : letter));
}

/// <summary>What an archive holds, in its own order: files, and what had to be refused.</summary>
internal abstract record ZipContent
{
    private ZipContent()
    {
    }

    /// <summary>One file.</summary>
    /// <param name="Name">The archive's name and the path in it: <c>申报.zip/2022/某部门.txt</c>.</param>
    /// <param name="Bytes">The file.</param>
    public sealed record Entry(string Name, byte[] Bytes) : ZipContent;

    /// <summary>An entry, or with the archive's own name all of it, that is not read.</summary>
    public sealed record Refused(string Name, Refusal Why) : ZipContent;
}

/// <summary>What is left of the limits for an archive and the archives in it.</summary>
internal sealed class ZipBudget(ZipLimits limits)
{
    private long bytes = limits.TotalMegabytes * 1024L * 1024;

    /// <summary>Entries that may still come.</summary>
    public int Entries { get; private set; } = limits.Entries;

    /// <summary>Takes the entries of one archive.</summary>
    /// <exception cref="ZipException">They are larger than what is left.</exception>
    public void Take(IReadOnlyList<ZipEntryHead> entries)
    {
        Entries -= entries.Count;
        foreach (var entry in entries)
        {
            if (entry.Length > bytes)
                throw new ZipException($"解压后超过压缩包的上限 {limits.TotalMegabytes} MB", Verdict.OverLimit);
            bytes -= entry.Length;
        }
    }
}
