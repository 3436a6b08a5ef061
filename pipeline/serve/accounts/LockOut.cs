namespace PerfEtl.Pipeline.Serve.Accounts;

/// <summary>Keeps whoever guesses passwords waiting: after five wrong ones for a name or twenty from an address.
/// </summary>
/// <remarks>Names that are nobody's count alike, so that nobody learns which there are. A restart forgets it.</remarks>
internal sealed class LockOut(TimeProvider clock)
{
    private const int MostOfAName = 5;
    private const int MostOfAnAddress = 20;
    private const int MostKept = 10_000;

    private static readonly TimeSpan Lasts = TimeSpan.FromMinutes(5);

    private readonly Lock gate = new();
    private readonly Dictionary<string, (int Count, DateTimeOffset Last)> wrong = [];

    /// <summary>Whether a name or an address has to wait.</summary>
    public bool Holds(string name, string address)
    {
        lock (gate) return Count(NameKey(name)) >= MostOfAName || Count(AddressKey(address)) >= MostOfAnAddress;
    }

    /// <summary>One more wrong password.</summary>
    public void Wrong(string name, string address)
    {
        lock (gate)
        {
            if (wrong.Count > MostKept) Forget();
            foreach (var key in new[] { NameKey(name), AddressKey(address) })
                wrong[key] = (Count(key) + 1, clock.GetUtcNow());
        }
    }

    /// <summary>The right password: the name's wrong ones are forgotten, the address's are not.</summary>
    public void Right(string name)
    {
        lock (gate) wrong.Remove(NameKey(name));
    }

    private int Count(string key) =>
        wrong.TryGetValue(key, out var entry) && clock.GetUtcNow() - entry.Last < Lasts ? entry.Count : 0;

    private void Forget()
    {
        foreach (var key in wrong.Keys.Where(key => Count(key) == 0).ToList()) wrong.Remove(key);
        if (wrong.Count > MostKept) wrong.Clear();
    }

    private static string NameKey(string name) => "name " + name.ToUpperInvariant();

    private static string AddressKey(string address) => "address " + address;
}
