using System.Globalization;
using System.Security.Cryptography;

namespace PerfEtl.Pipeline.Runs;

/// <summary>Who runs this process, and the ids of what it runs.</summary>
internal static class ProcessIdentity
{
    /// <summary>User and computer: <c>perfetl@finance-01</c>.</summary>
    public static string Name { get; } = $"{Environment.UserName}@{Environment.MachineName}";

    /// <summary>A new id that sorts by time: <c>20261123T173000004Z-3f9c</c>.</summary>
    /// <param name="now">UTC.</param>
    public static string NewRun(DateTime now) =>
        now.ToString("yyyyMMdd'T'HHmmssfff'Z'", CultureInfo.InvariantCulture)
        + "-" + Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(2));
}
