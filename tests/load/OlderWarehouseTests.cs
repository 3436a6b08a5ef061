using System.IO.Compression;

namespace PerfEtl.Tests.Load;

/// <summary>A data folder that an earlier program left, with a warehouse of DuckDB 1.5.5.</summary>
public sealed class OlderWarehouseTests : IDisposable
{
    private const string Snapshot = "perfetl-20261129T115900257Z.duckdb";

    private const string Counts = """
        select (select count(*) from fct_declaration) as versions, (select count(*) from mart_indicator) as indicators,
            (select sum(total_cny) from mart_funding) as total_cny, (select count(*) from mart_load_history) as loads
        """;

    private readonly TemporaryFolder folder = new();

    public OlderWarehouseTests()
    {
        ZipFile.ExtractToDirectory(
            Path.Combine(AppContext.BaseDirectory, "load", "samples", "data-folder-of-engine-1.5.5.zip"), Data);
        File.Copy(Path.Combine(Data, "warehouse", "perfetl.duckdb"), Path.Combine(Data, "published", Snapshot));
    }

    private string Data => folder["data"];

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Query_OfItsSnapshot_Answers() => Assert.Equal(
        """{"versions":20,"indicators":303,"total_cny":106865709.00,"loads":1}""",
        Perfetl.Query(Data, Counts)[0].ToString());

    // What today's commands ask of a snapshot may be younger than it: the next load publishes by today's models.
    [Theory]
    [InlineData("doctor")]
    [InlineData("quarantine")]
    [InlineData("replay")]
    public void Ask_OfItsSnapshotBeforeALoad_SaysToLoad(string command)
    {
        var outcome = Perfetl.Run(Data, command);
        Assert.Equal(1, outcome.ExitCode);
        var text = outcome.Output + outcome.Errors;
        Assert.Contains("已发布的数据由另一版本的程序写成", text, StringComparison.Ordinal);
        Assert.Contains("perfetl load", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Error", text, StringComparison.Ordinal);
        var same = folder.Write("same.txt", File.ReadAllText(Repository.SeedForms));
        Assert.Equal(0, Perfetl.Run(Data, "load", same).ExitCode);
        Assert.Equal(0, Perfetl.Run(Data, command).ExitCode);
    }

    [Fact]
    public void Load_OfAChangedForm_AddsAVersionAndPublishes()
    {
        var changed = File.ReadAllText(Repository.SeedForms)
            .Replace("18,052,461", "18,052,460", StringComparison.Ordinal);
        var outcome = Perfetl.Run(Data, "load", folder.Write("changed.txt", changed));

        Assert.Equal((0, ""), (outcome.ExitCode, outcome.Errors));
        Assert.Contains("新增 0，修订 1，未变 19，隔离 0", outcome.Output, StringComparison.Ordinal);
        Assert.NotEqual(Snapshot, File.ReadAllText(Path.Combine(Data, "published", "CURRENT")).Trim());
        Assert.Equal(
            """{"versions":21,"indicators":303,"total_cny":106865708.00,"loads":2}""",
            Perfetl.Query(Data, Counts)[0].ToString());
        Assert.Equal(0, Perfetl.Run(Data, "undo", Perfetl.Query(
            Data, "select max(load_id) as id from mart_load_history")[0].GetProperty("id").GetString()!).ExitCode);
        Assert.Contains(
            "\"total_cny\":106865709.00", Perfetl.Query(Data, Counts)[0].ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Rebuild_FromItsArchive_GivesTheSame()
    {
        Assert.Equal(0, Perfetl.Run(Data, "rebuild").ExitCode);
        Assert.Equal(
            """{"versions":20,"indicators":303,"total_cny":106865709.00,"loads":1}""",
            Perfetl.Query(Data, Counts)[0].ToString());
    }
}
