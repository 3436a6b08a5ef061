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
    private const int MostSeen = 20 * Most;

    private readonly ConcurrentDictionary<string, byte> seen = new(StringComparer.Ordinal);
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

    /// <summary>Keeps something if it was read before.</summary>
    public void KeepIfAgain(string address, object found)
    {
        if (!seen.TryAdd(address, 0)) Keep(address, found);
        else if (seen.Count > MostSeen) seen.Clear();
    }

    /// <summary>Keeps something; what others have found of it by then stays right, as the file does not change.
    /// </summary>
    public void Keep(string address, object found)
    {
        if (young.Count >= Most) (old, young) = (young, new(StringComparer.Ordinal));
        young[address] = found;
    }
}
