using System.Net;
using PerfEtl.Pipeline.Configuration;

namespace PerfEtl.Pipeline.Intake.Databases;

/// <summary>What the settings of every source must keep to.</summary>
internal static class SourceSettings
{
    /// <summary>Looks at the settings before anything is opened.</summary>
    /// <exception cref="DatabaseSettingException">The first that cannot be used.</exception>
    public static void Check(DatabaseSourceOptions options)
    {
        if (options.Name.Length == 0 || !options.Name.All(IsOfAName))
            throw new DatabaseSettingException("设置 Name 应由英文字母、数字、“-”和“_”组成");
        if (options.Connection.Length == 0) throw new DatabaseSettingException("没有设置 Connection");
        if (options.MoneyUnit is not ("元" or "百元" or "千元" or "万元" or "百万元" or "千万元" or "亿元"))
            throw new DatabaseSettingException($"设置 MoneyUnit 的值“{options.MoneyUnit}”不认识，应为 元、千元、万元 等");
        if (options.PageSize < 1 || options.DocumentMegabytes < 1
            || options.Retries < 0 || options.OverlapMinutes < 0 || options.GiveUpSeconds < 0)
            throw new DatabaseSettingException(
                "设置 PageSize、DocumentMegabytes 应大于 0，Retries、GiveUpSeconds、OverlapMinutes 不能小于 0");
    }

    private static bool IsOfAName(char letter) => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_';
}

/// <summary>A setting of a source cannot be used; the message is one Chinese clause without a full stop.</summary>
internal sealed class DatabaseSettingException(string clause) : Exception(clause);

/// <summary>Tells the names of this very machine.</summary>
internal static class Loopback
{
    /// <summary><c>localhost</c>, <c>127.0.0.1</c>, <c>::1</c>; a path is a socket of this machine.</summary>
    public static bool Is(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || host.StartsWith('/')
        || (IPAddress.TryParse(host, out var address) && IPAddress.IsLoopback(address));
}
