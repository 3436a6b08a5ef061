using PerfEtl.Pipeline.Configuration;
using PerfEtl.Pipeline.Packages;
using PerfEtl.Warehouse;

namespace PerfEtl.Pipeline.Publish;

/// <summary>Which snapshots stay: a day on which something changed counts, a quiet night does not.</summary>
/// <remarks>
/// A snapshot belongs to the day of the last load in it that changed something. Of each such day the newest one stays,
/// which tells of the quiet nights since, too. The one in force and the one before it stay in any case, for a reader
/// may just have looked the older one up.
/// </remarks>
internal sealed class SnapshotRetention(PublishOptions options, DateTime now)
{
    /// <summary>The snapshots that stay.</summary>
    /// <param name="snapshots">All there are, by their ids (<c>20221231T181400123Z</c>).</param>
    /// <param name="current">The one in force; null if there is none.</param>
    /// <param name="changes">Loads that changed something; null if nobody can tell, so each snapshot did.</param>
    /// <param name="pinned">Those that reports were made from, which stay.</param>
    public IReadOnlySet<string> Kept(
        IEnumerable<string> snapshots, string? current, IReadOnlyCollection<string>? changes,
        IReadOnlyCollection<string> pinned)
    {
        string[] newest = [.. snapshots.OrderDescending(StringComparer.Ordinal)];
        var oldest = LoadPackage.IdAt(now.AddDays(-options.SnapshotDays));
        var days = newest.GroupBy(id => DayOf(ChangeIn(id, changes))).Take(options.Snapshots)
            .Select(day => day.First()).Where(id => string.CompareOrdinal(id, oldest) >= 0);
        var before = newest.FirstOrDefault(id => string.CompareOrdinal(id, current) < 0);
        string?[] inUse = [current, current is null ? null : before];
        return days.Concat(pinned).Concat(inUse.OfType<string>()).ToHashSet(StringComparer.Ordinal);
    }

    private static string ChangeIn(string id, IReadOnlyCollection<string>? changes) =>
        changes?.Where(load => string.CompareOrdinal(load, id) <= 0).Max(StringComparer.Ordinal) ?? id;

    // A day is one in Shanghai, where the nights are.
    private static string DayOf(string id) => LoadPackage.TimeOf(id) is { } time
        ? BeijingTime.Of(time).ToString("yyyyMMdd", System.Globalization.CultureInfo.InvariantCulture) : id;
}
