using System.Text.RegularExpressions;

namespace PerfEtl.Pipeline.Serve.Accounts;

/// <summary>What an account may be called.</summary>
internal static partial class AccountName
{
    /// <summary>Whether a name will do: <c>zhang.wei</c>, <c>张伟</c>; not that of everybody on this machine.</summary>
    public static bool IsFit(string name) => Fit().IsMatch(name) && name != Visitor.OfThisMachine.Name;

    [GeneratedRegex(@"^[A-Za-z0-9._@\-\u4E00-\u9FFF]{1,64}\z")]
    private static partial Regex Fit();
}
