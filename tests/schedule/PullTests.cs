using System.Globalization;
using System.Text.Json;
using PerfEtl.Pipeline.Files;
using PerfEtl.Pipeline.Intake;
using PerfEtl.Pipeline.Packages;
using PerfEtl.Pipeline.Runs;
using PerfEtl.Pipeline.Schedule;
using PerfEtl.Tests.Intake.Databases;

namespace PerfEtl.Tests.Schedule;

/// <summary>One pull job a source; the load waits for its pulls and goes on without one that fails.</summary>
public sealed class PullTests(PostgresCluster postgres) : IClassFixture<PostgresCluster>, IDisposable
{
    private const string Title = "财政项目支出绩效目标申报表";

    private readonly TemporaryFolder folder = new();

    private string Data => folder["data"];

    private static string Form => Title + File.ReadAllText(Repository.SeedForms).Split(Title)[1];

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Night_WithASourceThatFails_LoadsTheOthersAndSaysWhich()
    {
        using var tables = new SubmissionTables(new PostgresServer(postgres));
        tables.Add("申报表.txt", System.Text.Encoding.UTF8.GetBytes(Form));
        WriteSettings(Source("good", tables.Options.Documents.Table), Source("broken", "nowhere.submission"));
        using var serve = Start();
        Assert.Equal(0, Perfetl.Run(Data, folder.Path, ["jobs", "run", "nightly", "--wait"]).ExitCode);
        Assert.Equal(0, serve.Stop());
        var runs = ServeProcess.Runs(Data).ToDictionary(run => run.GetProperty("job").GetString()!);
        Assert.Equal(
            ("failed", "done", "done"),
            (Outcome(runs["pull-broken"]), Outcome(runs["pull-good"]), Outcome(runs["nightly"])));
        Assert.Contains("来源 broken 没有拉取成功", Reason(runs["nightly"]), StringComparison.Ordinal);
        Assert.Equal("""{"n":1}""", Perfetl.Query(Data, "select count(*) as n from mart_funding")[0].ToString());
        Assert.Empty(Directory.EnumerateFiles(folder["data/pulled/good"]));
    }

    [Fact]
    public void Night_WhileASourceRests_DoesNotPullItAndSaysSo()
    {
        using var tables = new SubmissionTables(new PostgresServer(postgres));
        tables.Add("申报表.txt", System.Text.Encoding.UTF8.GetBytes(Form));
        WriteSettings(Source("good", tables.Options.Documents.Table));
        using var serve = Start();
        Perfetl.Run(Data, folder.Path, ["jobs", "pause", "pull-good"]);
        Assert.Equal(0, Perfetl.Run(Data, folder.Path, ["jobs", "run", "nightly", "--wait"]).ExitCode);
        Perfetl.Run(Data, folder.Path, ["jobs", "resume", "pull-good"]);
        Assert.Equal(0, Perfetl.Run(Data, folder.Path, ["jobs", "run", "nightly", "--wait"]).ExitCode);
        Assert.Equal(0, serve.Stop());
        Assert.Equal(
            ["nightly 来源 good 已暂停，本次没有拉取", "nightly -", "pull-good 拉取 1 份，由下一次加载入库"],
            ServeProcess.Runs(Data).Select(run => $"{run.GetProperty("job").GetString()} {Reason(run)}"));
    }

    [Fact]
    public void Load_ByHandAfterAPull_TakesInWhatWasPulledAndWhatIsNewOnce()
    {
        using var tables = new SubmissionTables(new PostgresServer(postgres));
        tables.Add("一.txt", System.Text.Encoding.UTF8.GetBytes(Form));
        WriteSettings(Source("good", tables.Options.Documents.Table));
        using (var serve = Start())
        {
            Perfetl.Run(Data, folder.Path, ["jobs", "run", "pull-good", "--wait"]);
            Assert.Equal(0, serve.Stop());
        }

        Assert.Single(Directory.EnumerateFiles(folder["data/pulled/good"], "*.json"));
        tables.Add("二.txt", System.Text.Encoding.UTF8.GetBytes(
            Form.Replace("项目名称\t", "项目名称\t另一个", StringComparison.Ordinal)));
        var load = Load();
        Assert.Contains("新增 2，修订 0", load.Output, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFiles(folder["data/pulled/good"], "*.json"));
        Assert.Contains("新增 0，修订 0，未变 0", Load().Output, StringComparison.Ordinal);
    }

    [Fact]
    public void After_BatchThatDoesNotGoOnFromTheMark_IsLeftOut()
    {
        var pulled = folder["pulled"];
        Directory.CreateDirectory(pulled);
        new PulledBatch(null, "m1", "a").Keep(pulled);
        Thread.Sleep(5);
        new PulledBatch("m1", "m2", "b").Keep(pulled);
        Assert.Equal(["a", "b"], PulledBatch.After(null, pulled).Select(batch => batch.Manifest));
        Assert.Equal(["b"], PulledBatch.After("m1", pulled).Select(batch => batch.Manifest));
        Assert.Empty(PulledBatch.After("m0", pulled));
    }

    [Fact]
    public void Serve_AThousandPullsOfTwentySourcesOnTwoHosts_EachOnceAndInOrder()
    {
        var tables = Enumerable.Range(0, 20).Select(_ => new SubmissionTables(new PostgresServer(postgres))).ToList();
        var names = Enumerable.Range(0, 20).Select(number => $"s{number:00}").ToList();
        WriteSettings([.. names.Select((name, index) => Source(name, tables[index].Options.Documents.Table))]);
        using var first = Start([.. names]);
        using var second = Start([.. names]);
        var requests = new JobRequests(new RunLedger(new DataFolder(Data), TimeProvider.System));
        var given = new int[20];
        for (var done = 0; done < 1000;)
        {
            for (var source = 0; source < 20; source++)
            {
                var history = requests.HistoryOf($"pull-{names[source]}");
                if (history.AtWork is not null || history.Asked is not null || given[source] == 50) continue;
                tables[source].Add($"{++given[source]:00}.txt", [(byte)source, (byte)given[source]]);
                Assert.True(requests.RunNow($"pull-{names[source]}", "test").IsTaken);
                done++;
            }

            Thread.Sleep(20);
        }

        first.WaitFor(
            () => names.All(name => requests.HistoryOf($"pull-{name}") is { AtWork: null, Asked: null }), "all");
        var night = Perfetl.Run(Data, folder.Path, ["jobs", "run", "nightly", "--wait"]);
        Assert.Equal(3, night.ExitCode);
        Assert.Equal((0, 0), (first.Stop(), second.Stop()));
        AssertEachOnce(new RunLedger(new DataFolder(Data), TimeProvider.System).Records());
        AssertInOrder(names);
        tables.ForEach(one => one.Dispose());
    }

    private static void AssertEachOnce(IReadOnlyList<RunRecord> records)
    {
        var pulls = records.Where(run => run.Job.StartsWith("pull-", StringComparison.Ordinal)).ToList();
        Assert.Equal(1020, pulls.Count);
        Assert.All(pulls, pull => Assert.Equal((RunOutcome.Done, 1), (pull.Outcome, pull.Attempt)));
        Assert.Equal(1000L, pulls.Sum(pull => pull.Sources.Sum(source => source.Read)));
        Assert.Equal(2, pulls.Select(pull => pull.Process).Distinct().Count());
    }

    private void AssertInOrder(List<string> names)
    {
        var package = Assert.Single(LoadPackage.All(folder["data/packages"]));
        var entries = Manifest.Read(new Archive(folder["data/archive"]), package.Manifest!)
            .OfType<ManifestEntry.Read>().ToList();
        Assert.All(names, name => Assert.Equal(
            Enumerable.Range(1, 50).Select(number => $"{number:00}.txt"),
            entries.Where(entry => entry.Source == name).Select(entry => Path.GetFileName(entry.Name))));
    }

    private static string Outcome(JsonElement run) => run.GetProperty("outcome").GetString()!;

    private static string Reason(JsonElement run) => run.GetProperty("reason").GetString() ?? "-";

    private Outcome Load()
    {
        Environment.SetEnvironmentVariable("PERFETL_DB_GOOD_USER", PostgresCluster.Administrator);
        Environment.SetEnvironmentVariable("PERFETL_DB_GOOD_PASSWORD", PostgresCluster.Password);
        return Perfetl.Run(Data, folder.Path, ["load"]);
    }

    private ServeProcess Start(params string[] sources)
    {
        string[] all = ["good", "broken", .. sources];
        var serve = new ServeProcess(folder.Path, Data,
        [
            "PERFETL_SCHEDULE_USER=postgres", $"PERFETL_SCHEDULE_PASSWORD={PostgresCluster.Password}",
            .. all.Select(name => $"PERFETL_DB_{name.ToUpperInvariant()}_USER=postgres"),
            .. all.Select(name => $"PERFETL_DB_{name.ToUpperInvariant()}_PASSWORD={PostgresCluster.Password}"),
        ]);
        serve.WaitFor("网页");
        return serve;
    }

    private string Source(string name, string table) => string.Create(CultureInfo.InvariantCulture, $$"""
        { "Name": "{{name}}", "Kind": "PostgreSql", "Encrypt": false, "Documents": { "Table": "{{table}}" },
          "Connection": "Host=127.0.0.1;Port={{postgres.Port}};Database=postgres" }
        """);

    private void WriteSettings(params string[] sources) => folder.Write("appsettings.json", string.Create(
        CultureInfo.InvariantCulture, $$"""
        {
          "Intake": { "Databases": [ {{string.Join(",", sources)}} ] },
          "Schedule": {
            "Store": "postgresql:Host=127.0.0.1;Port={{postgres.Port}};Database=postgres;SSL Mode=Disable",
            "Jobs": { "nightly": { "Cron": "0 0 0 1 1 ?" } }
          }
        }
        """));
}
