using PerfEtl.Tests.Intake.Databases;

namespace PerfEtl.Tests.Schedule;

/// <summary>Two programs on one store in a real PostgreSQL: each due time is taken once, whoever dies.</summary>
public sealed class ClusterTests(PostgresCluster postgres) : IClassFixture<PostgresCluster>, IDisposable
{
    private readonly TemporaryFolder folder = new();

    private string Data => folder["data"];

    private string Store => $"\"Store\": \"postgresql:Host=127.0.0.1;Port={postgres.Port};Database=postgres;"
        + "SSL Mode=Disable\", \"CheckInSeconds\": 2,";

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Serve_KilledDuringALoad_IsTakenOverByTheOtherAndLoadsOnce()
    {
        folder.Write("appsettings.json", ServeProcess.Settings(Overdue.Since(Data, days: 1), Store));
        using var first = Start("extracted");
        first.WaitFor("\nextracted");
        using var second = Start("");
        second.WaitFor(() => Lines("\"serving\"") == 2, "two watching");
        first.Kill();
        second.WaitFor("完成：");
        Assert.Equal(0, second.Stop());
        Assert.Equal(["schedule done", "catch_up interrupted", "recovery done"], ServeProcess.Told(Data));
        var loads = Perfetl.Query(Data, "select count(*) as loads, sum(new_count) as forms from mart_load_history");
        Assert.Equal("""[{"loads":1,"forms":20}]""", $"[{loads[0]}]");
    }

    [Fact]
    public void Serve_TwoPrograms_RunEachDueTimeOnce()
    {
        folder.Write("appsettings.json", ServeProcess.Settings("0/2 * * * * ?", Store));
        using var first = Start("");
        using var second = Start("");
        first.WaitFor(() => Lines("\"attempt\"") >= 5, "five runs");
        Assert.Equal(0, first.Stop());
        Assert.Equal(0, second.Stop());
        var dues = ServeProcess.Runs(Data).Where(run => run.GetProperty("attempt").GetInt32() == 1)
            .Select(run => run.GetProperty("due").GetString()).ToList();
        Assert.Equal(dues.Distinct(), dues);
        Assert.DoesNotContain("failed", string.Join(' ', ServeProcess.Told(Data)), StringComparison.Ordinal);
    }

    private int Lines(string holding) => !Directory.Exists(Path.Combine(Data, "runs")) ? 0 : Directory
        .EnumerateFiles(Path.Combine(Data, "runs"), "*.jsonl").SelectMany(ReadShared)
        .Count(line => line.Contains(holding, StringComparison.Ordinal));

    private static string[] ReadShared(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var reader = new StreamReader(file);
        return reader.ReadToEnd().Split('\n');
    }

    private ServeProcess Start(string pauseAt) => new(
        folder.Path, Data, $"PERFETL_PAUSE_AT={pauseAt}", $"PERFETL_SCHEDULE_USER={PostgresCluster.Administrator}",
        $"PERFETL_SCHEDULE_PASSWORD={PostgresCluster.Password}");
}
