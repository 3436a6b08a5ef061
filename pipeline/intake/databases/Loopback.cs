using System.Net;

namespace PerfEtl.Pipeline.Intake.Databases;

/// <summary>Tells the names of this very machine.</summary>
internal static class Loopback
{
    /// <summary><c>localhost</c>, <c>127.0.0.1</c>, <c>::1</c>; a path is a socket of this machine.</summary>
    public static bool Is(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || host.StartsWith('/')
        || (IPAddress.TryParse(host, out var address) && IPAddress.IsLoopback(address));
}
