namespace PerfEtl.Pipeline.Serve.Accounts;

/// <summary>What somebody may do; each may do what those before may.</summary>
internal enum Role
{
    /// <summary>分析员: looks, asks and exports.</summary>
    Analyst,

    /// <summary>操作员: gives orders to jobs and deals with quarantine.</summary>
    Operator,

    /// <summary>管理员: everything.</summary>
    Administrator,
}

/// <summary>Roles in Chinese.</summary>
internal static class RoleTitles
{
    /// <summary>For example 分析员.</summary>
    public static string Of(Role role) => role switch
    {
        Role.Analyst => "分析员",
        Role.Operator => "操作员",
        Role.Administrator => "管理员",
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
