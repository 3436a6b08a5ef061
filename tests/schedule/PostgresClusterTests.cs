using System.Globalization;
using Npgsql;
using PerfEtl.Tests.Intake.Databases;

namespace PerfEtl.Tests.Schedule;

/// <summary>The contract on a real PostgreSQL, and what only a server of one's own can be made to do.</summary>
public sealed class PostgresClusterTests(PostgresCluster postgres)
    : ClusterContract(new SharedStore(
        $"postgresql:Host=127.0.0.1;Port={postgres.Port};Database=postgres;SSL Mode=Disable",
        PostgresCluster.Administrator, PostgresCluster.Password)), IClassFixture<PostgresCluster>
{
    private static readonly TimeSpan Away = TimeSpan.FromSeconds(IsLong ? 60 : 10);

    [Fact]
    public void Serve_DatabaseGoneForAWhile_GoesOnWhenItIsBackAndRunsOnce()
    {
        Submit();
        WriteSettings(Never);
        using var first = Start();
        using var second = Start();
        first.WaitFor("网页");
        second.WaitFor("网页");
        postgres.Stop();
        RunNow();
        Thread.Sleep(Away);
        Assert.Equal(0, Lines("\"started\""));
        postgres.Start();
        first.WaitFor(() => Lines("\"ended\"") > 0, "a run");
        Assert.Equal(0, first.Stop());
        Assert.Equal(0, second.Stop());
        Assert.Equal(["manual done"], ServeProcess.Told(Data));
    }

    [Fact]
    public void Serve_NoConnectionLeft_GoesOnWhenThereIsOneAndRunsOnce()
    {
        Submit();
        WriteSettings(Never);
        postgres.Execute($"create role clerk login password '{PostgresCluster.Password}'");
        postgres.Execute("create database office owner clerk");
        MoveTo("office");
        using var serve = Start("", "PERFETL_SCHEDULE_USER=clerk");
        serve.WaitFor("网页");
        postgres.Execute("alter role clerk connection limit 0");
        postgres.Execute("select pg_terminate_backend(pid) from pg_stat_activity where usename = 'clerk'");
        RunNow();
        Thread.Sleep(Away);
        Assert.Equal(0, Lines("\"started\""));
        postgres.Execute("alter role clerk connection limit -1");
        serve.WaitFor(() => Lines("\"ended\"") > 0, "a run");
        Assert.Equal(0, serve.Stop());
        Assert.Equal(["manual done"], ServeProcess.Told(Data));
    }

    [Fact]
    public async Task Serve_JobLongerThanTenInvisibilityTimes_RunsOnce()
    {
        using var tables = new SubmissionTables(new PostgresServer(postgres));
        tables.Add("大.txt", new byte[8_000_000]);
        await using var slow = new Throttle(postgres.Port, TimeSpan.FromMilliseconds(40));
        WriteSettings(Never, string.Create(CultureInfo.InvariantCulture, $$"""
            "Databases": [ { "Name": "bureau", "Kind": "PostgreSql", "Encrypt": false,
              "Connection": "Host=127.0.0.1;Port={{slow.Port}};Database=postgres",
              "Documents": { "Table": "{{tables.Options.Documents.Table}}" } } ],
            """), "\"CheckInSeconds\": 3,");
        using var first = Start();
        using var second = Start();
        first.WaitFor("网页");
        second.WaitFor("网页");
        RunNow();
        first.WaitFor(() => Lines("\"ended\"") > 1, "the pull, and the run that waits for it");
        Assert.Equal(0, first.Stop());
        Assert.Equal(0, second.Stop());
        Assert.Equal(["manual quarantined", "chained done"], ServeProcess.Told(Data));
        Assert.InRange(Seconds(ServeProcess.Runs(Data)[0]), 30, 120);

        // A late beat on a busy machine may hand the call to the other host; the ledger starts nothing twice.
        Assert.Equal(2, Lines("\"started\""));
    }

    [Fact]
    public void Serve_WithoutTheRightToCreateTables_SaysSoInOneSentence()
    {
        WriteSettings(Never);
        postgres.Execute($"create role guest login password '{PostgresCluster.Password}'");
        postgres.Execute("create database narrow");
        postgres.Execute("revoke create on database narrow from public");
        MoveTo("narrow");
        using var serve = Start("", "PERFETL_SCHEDULE_USER=guest");
        Assert.Equal(1, serve.Wait());
        Assert.Contains("permission denied", serve.Said, StringComparison.Ordinal);
        AssertOneSentence(serve);
    }

    [Fact]
    public void Serve_WrongPassword_SaysSoInOneSentenceWithoutIt()
    {
        WriteSettings(Never);
        using var serve = Start("", "PERFETL_SCHEDULE_PASSWORD=geheim7");
        Assert.Equal(1, serve.Wait());
        Assert.DoesNotContain("geheim7", serve.Said, StringComparison.Ordinal);
        AssertOneSentence(serve);
    }

    [Fact]
    public void Serve_DatabaseWithTablesOfBefore_NamesThemAndLeavesThem()
    {
        WriteSettings(Never);
        postgres.Execute("create table if not exists qrtz_job_details (sched_name text)");
        postgres.Execute("create table if not exists qrtz_triggers (sched_name text)");
        using var serve = Start();
        serve.WaitFor("qrtz_job_details、qrtz_triggers");
        serve.WaitFor("网页");
        Assert.Equal(0, serve.Stop());
        Assert.Equal(2L, One("select count(*) from pg_tables where tablename like 'qrtz%'"));
        postgres.Execute("drop table qrtz_job_details; drop table qrtz_triggers");
    }

    private void Submit() => Home.Write("inbox/forms.txt", File.ReadAllText(Repository.SeedForms));

    private void MoveTo(string database) => Home.Write(
        "appsettings.json", File.ReadAllText(Home["appsettings.json"]).Replace(
            "Database=postgres", $"Database={database}", StringComparison.Ordinal));

    private static void AssertOneSentence(ServeProcess serve)
    {
        Assert.Single(serve.Said.Split('\n'), line => line.StartsWith("连不上调度数据库", StringComparison.Ordinal));
        Assert.DoesNotContain("   at ", serve.Said, StringComparison.Ordinal);
    }

    private static double Seconds(System.Text.Json.JsonElement run) =>
        (run.GetProperty("ended_at").GetDateTime() - run.GetProperty("started_at").GetDateTime()).TotalSeconds;

    private object? One(string sql)
    {
        using var connection = new NpgsqlConnection(postgres.Connection);
        connection.Open();
        using var command = new NpgsqlCommand(sql, connection);
        return command.ExecuteScalar();
    }
}
