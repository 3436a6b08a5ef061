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
