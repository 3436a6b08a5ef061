using System.Collections.Concurrent;

namespace PerfEtl.Tests.Commands;

/// <summary>Many calls of the program, made side by side once and looked at one by one.</summary>
public abstract class CallTable : IDisposable
{
    private readonly ConcurrentDictionary<string, Outcome> outcomes = new();
    private readonly Lazy<bool> made;

    protected CallTable() => made = new Lazy<bool>(() =>
    {
        Parallel.ForEach(
            Calls, new ParallelOptions { MaxDegreeOfParallelism = 4 }, call => outcomes[call] = Make(call));
        return true;
    });

    /// <summary>Where the calls work.</summary>
    internal TemporaryFolder Folder { get; } = new();

    /// <summary>The calls, a line each.</summary>
    protected abstract IEnumerable<string> Calls { get; }

    /// <summary>What came of a call.</summary>
    internal Outcome Of(string call)
    {
        Assert.True(made.Value);
        return outcomes[call];
    }

    public void Dispose()
    {
        Folder.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>Makes one call.</summary>
    internal abstract Outcome Make(string call);

    /// <summary>The words of a line; a word in single quotes may hold spaces, or nothing.</summary>
    internal static string[] Words(string line)
    {
        var words = new List<string>();
        for (var at = 0; at < line.Length;)
        {
            if (line[at] == ' ')
            {
                at++;
                continue;
            }

            var (start, end) = line[at] == '\'' ? (at + 1, '\'') : (at, ' ');
            var stop = line.IndexOf(end, start);
            if (stop < 0) stop = line.Length;
            words.Add(line[start..stop]);
            at = stop + 1;
        }

        return [.. words];
    }
}
