namespace PerfEtl.Pipeline.Serve.Accounts;

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
