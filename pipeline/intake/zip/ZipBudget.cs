using PerfEtl.Pipeline.Configuration;
using PerfEtl.Pipeline.Declarations;

namespace PerfEtl.Pipeline.Intake.Zip;

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
