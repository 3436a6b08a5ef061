namespace PerfEtl.Pipeline.Serve;

/// <summary>What people may do on the pages; the value is the name of the role's token file.</summary>
internal static class ServeRoles
{
    /// <summary>May look and give orders.</summary>
    public const string Operator = "operator";

    /// <summary>May only look.</summary>
    public const string Reader = "reader";

    /// <summary>In Chinese.</summary>
    public static string Title(string role) => role switch
    {
        Operator => "管理员",
        Reader => "分析员（只读）",
        _ => role,
    };
}
