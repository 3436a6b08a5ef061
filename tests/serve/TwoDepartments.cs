namespace PerfEtl.Tests.Serve;

/// <summary>Published data of two departments: the seed's, and one that filed the same forms by other names.</summary>
public sealed class TwoDepartments : IDisposable
{
    /// <summary>The department of the seed, with 20 forms.</summary>
    public const string Own = "中共上海市闵行区委组织部(汇总)";

    /// <summary>The other one, with 20 forms; every name in them holds <see cref="Mark"/>.</summary>
    public const string Foreign = "中共上海市外星区委组织部(汇总)";

    /// <summary>What nobody who sees only <see cref="Own"/> may find anywhere.</summary>
    public const string Mark = "外星";

    private readonly TemporaryFolder folder = new();

    public TwoDepartments()
    {
        var text = File.ReadAllText(Repository.SeedForms);
        folder.Write("own/forms.txt", text);
        folder.Write("foreign/外星.txt", text.Replace("闵行", Mark, StringComparison.Ordinal)
            .Replace("项目名称\t", "项目名称\t" + Mark, StringComparison.Ordinal));
        var load = Perfetl.Run(Data, "load", folder["own"], folder["foreign"]);
        Assert.True(load.ExitCode == 0, load.Errors);
    }

    /// <summary>The data folder.</summary>
    internal string Data => folder["data"];

    public void Dispose() => folder.Dispose();
}
