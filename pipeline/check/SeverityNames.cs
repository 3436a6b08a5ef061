using System.Diagnostics;

namespace PerfEtl.Pipeline.Check;

/// <summary>How severities are spelled: in the warehouse and for people.</summary>
internal static class SeverityNames
{
    /// <summary><c>error</c>, <c>warning</c>, <c>info</c>.</summary>
    public static string Stored(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        Severity.Info => "info",
        _ => throw new UnreachableException(),
    };

    /// <summary>错误, 警告, 提示.</summary>
    public static string Chinese(Severity severity) => severity switch
    {
        Severity.Error => "错误",
        Severity.Warning => "警告",
        Severity.Info => "提示",
        _ => throw new UnreachableException(),
    };
}
