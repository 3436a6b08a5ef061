using System.Collections.Concurrent;

namespace PerfEtl.Pipeline.Serve.Site;

/// <summary>What was read from a file for pages, as long as it is asked for now and then.</summary>
/// <remarks>
/// When there is much of it, what nobody asked for since the last time goes: a thousand projects looked at once do not
/// drive out what every visitor looks at. Pages are kept from the second time on: what is kept and never asked for
/// again only makes the collector of memory stop everybody for longer.
/// </remarks>
internal sealed class KeptPages
{
    private const int Most = 500;
    private const int MostAsked = 20 * Most;

    // Whether it was asked for more than once.
    private readonly ConcurrentDictionary<string, bool> asked = new(StringComparer.Ordinal);
    private ConcurrentDictionary<string, object> young = new(StringComparer.Ordinal);
    private ConcurrentDictionary<string, object> old = new(StringComparer.Ordinal);

    /// <summary>What was kept under an address; null for nothing, or without an address.</summary>
    public object? Find(string? address)
    {
        if (address is null) return null;
        if (young.TryGetValue(address, out var found)) return found;
        if (!old.TryGetValue(address, out found)) return null;
        Keep(address, found);
        return found;
    }

    /// <summary>Notes that somebody asks for what is not kept.</summary>
    public void Ask(string? address)
    {
        if (address is null) return;
        if (asked.Count > MostAsked) asked.Clear();
        asked.AddOrUpdate(address, false, static (_, _) => true);
    }

    /// <summary>Keeps something that was asked for before, or by others since.</summary>
    public void KeepIfAskedAgain(string address, object found)
    {
        if (asked.GetValueOrDefault(address)) Keep(address, found);
    }

    /// <summary>Keeps something; what others have found of it by then stays right, as the file does not change.
    /// </summary>
    public void Keep(string address, object found)
    {
        if (young.Count >= Most) (old, young) = (young, new(StringComparer.Ordinal));
        young[address] = found;
    }
}
