namespace PerfEtl.Tests.Schedule;

/// <summary>The real program as a service.</summary>
public sealed class ServeTests : IDisposable
{
    private const string EveryNightAtHalfPastOne = "0 30 1 * * ?";

    private readonly TemporaryFolder folder = new();

    private string Data => folder["data"];

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("0 61 * * * ?", "", "nightly", "0 61 * * * ?", "秒 分 时 日 月 星期")]
    [InlineData("0 30 1 ? * 6#3", "", "nightly", "6#3", "FRI#3")]
    [InlineData("0 30 1 * * ? 2030", "", "nightly", "2030", "年份")]
    [InlineData("0 0 0 30 2 ?", "", "nightly", "0 0 0 30 2 ?", "永远不会到点")]
    [InlineData(EveryNightAtHalfPastOne, "\"TimeZone\": \"Asia/Peking\",", "nightly", "Asia/Peking", "Asia/Shanghai")]
    [InlineData(EveryNightAtHalfPastOne, "\"Missed\": \"never\",", "nightly", "never", "run-once")]
    [InlineData(EveryNightAtHalfPastOne, "\"Retries\": 99,", "nightly", "99", "0 到 10")]
    public void Serve_BadSetting_SaysJobValueAndWhatWouldFit(string cron, string job, params string[] told)
    {
        folder.Write("appsettings.json", ServeProcess.Settings(cron, job: job));
        using var serve = new ServeProcess(folder.Path, Data);
        Assert.Equal(2, serve.Wait());
        foreach (var part in told) Assert.Contains(part, serve.Said, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Data));
    }

    [Theory]
    [InlineData("mysql:Server=db1")]
    [InlineData("postgresql:Host=db1;Password=geheim7")]
    [InlineData("sqlserver:Server=db1;User ID=sa")]
    public void Serve_BadStore_SaysWhatWouldFitAndNoPassword(string store)
    {
        folder.Write("appsettings.json",
            ServeProcess.Settings(EveryNightAtHalfPastOne, $"\"Store\": \"{store}\","));
        using var serve = new ServeProcess(folder.Path, Data);
        Assert.Equal(2, serve.Wait());
        Assert.Contains("Schedule:Store", serve.Said, StringComparison.Ordinal);
        Assert.DoesNotContain("geheim7", serve.Said, StringComparison.Ordinal);
    }

    [Fact]
    public void Serve_StoreThatIsNotThere_SaysSoInOneSentence()
    {
        folder.Write("appsettings.json", ServeProcess.Settings(
            EveryNightAtHalfPastOne, "\"Store\": \"postgresql:Host=127.0.0.1;Port=9;Database=x\","));
        using var serve = new ServeProcess(folder.Path, Data, "PERFETL_SCHEDULE_PASSWORD=geheim7");
        Assert.Equal(1, serve.Wait());
        Assert.Contains("连不上调度数据库（设置 Schedule:Store）", serve.Said, StringComparison.Ordinal);
        Assert.DoesNotContain("geheim7", serve.Said, StringComparison.Ordinal);
        Assert.DoesNotContain("程序内部错误", serve.Said, StringComparison.Ordinal);
    }

    [Fact]
    public void Serve_AfterThreeNightsOfDowntime_LoadsOnceAtStartAndStopsWhenAsked()
    {
        folder.Write("appsettings.json", ServeProcess.Settings(Overdue.Since(Data, days: 3)));
        using var serve = new ServeProcess(folder.Path, Data);
        serve.WaitFor("完成：");
        Assert.Equal(0, serve.Stop());
        Assert.Equal(["schedule done", "- missed", "catch_up done"], ServeProcess.Told(Data));
        Assert.Equal(2, ServeProcess.Runs(Data)[1].GetProperty("count").GetInt32());
        var table = Perfetl.Run(Data, "runs").Output;
        Assert.Contains("错过 2 次", table, StringComparison.Ordinal);
        Assert.Contains("程序没有运行（", table, StringComparison.Ordinal);
        Assert.Contains("补运行", table, StringComparison.Ordinal);
    }

    [Fact]
    public void Serve_StoppedDuringALoad_PublishesNothingAndMakesUpForItNextTime()
    {
        for (var copy = 0; copy < 400; copy++)
            folder.Write($"inbox/{copy}.txt", File.ReadAllText(Repository.SeedForms) + new string('\n', copy));
        folder.Write("appsettings.json", ServeProcess.Settings(Overdue.Since(Data, days: 1))
            .Replace(Repository.SeedForms, "inbox", StringComparison.Ordinal)
            .Replace("\"Sources\"", "\"QuietSeconds\": 0, \"Sources\"", StringComparison.Ordinal));
        using (var serve = new ServeProcess(folder.Path, Data))
        {
            serve.WaitFor("开始：");
            Assert.Equal(0, serve.Stop());
        }

        Assert.Equal(["schedule done", "catch_up stopped"], ServeProcess.Told(Data));
        Assert.False(File.Exists(Path.Combine(Data, "published", "CURRENT")));
        Directory.Delete(folder["inbox"], recursive: true);
        folder.Write("inbox/1.txt", File.ReadAllText(Repository.SeedForms));
        using (var serve = new ServeProcess(folder.Path, Data))
        {
            serve.WaitFor("完成：");
            Assert.Equal(0, serve.Stop());
        }

        Assert.Equal(["schedule done", "catch_up stopped", "recovery done"], ServeProcess.Told(Data));
    }

    [Fact]
    public void Serve_LoadThatDoesNotStop_EndsAllTheSameAndIsToldAsInterrupted()
    {
        folder.Write("appsettings.json", ServeProcess.Settings(Overdue.Since(Data, days: 1), "\"StopSeconds\": 1,"));
        using var serve = new ServeProcess(folder.Path, Data, "PERFETL_PAUSE_AT=extracted");
        serve.WaitFor("extracted");
        serve.Stop();
        Assert.Contains("nightly（每夜加载）在 1 秒内没有停下", serve.Said, StringComparison.Ordinal);
        Assert.Equal(["schedule done", "catch_up interrupted"], ServeProcess.Told(Data));
        Assert.Contains("中断", Perfetl.Run(Data, "runs").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Commands_ByHand_AreWrittenDownWithTheirEnd()
    {
        Assert.Equal(0, Perfetl.Run(Data, "load", Repository.SeedForms).ExitCode);
        Assert.Equal(2, Perfetl.Run(Data, "load", folder["nothing-there"]).ExitCode);
        var runs = ServeProcess.Runs(Data);
        Assert.Equal(["manual done", "manual failed"], ServeProcess.Told(Data));
        Assert.Equal("""[{"name":"文件","read":1,"loaded":20,"unchanged":0,"refused":0}]""",
            runs[0].GetProperty("sources").ToString());
        Assert.Equal(["读取", "入库", "发布"], runs[0].GetProperty("stages").EnumerateArray()
            .Select(stage => stage.GetProperty("stage").GetString()));
        Assert.Contains("nothing-there", runs[1].GetProperty("reason").GetString(), StringComparison.Ordinal);
        Assert.Equal(2, runs[1].GetProperty("exit_code").GetInt32());
    }

    [Fact]
    public void Serve_PortInUse_SaysSoWithCode2()
    {
        using var taken = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        taken.Start();
        var address = $"http://{taken.LocalEndpoint}";
        folder.Write("appsettings.json", ServeProcess.Settings(EveryNightAtHalfPastOne));
        using var serve = new ServeProcess(folder.Path, Data, $"PERFETL__Serve__Url={address}");
        Assert.Equal(2, serve.Wait());
        Assert.Contains($"设置 Serve:Url：{address} 不能用来监听", serve.Said, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", serve.Said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://0.0.0.0:5080", "还没有账号")]
    [InlineData("https://127.0.0.1:5080", "需要证书")]
    [InlineData("5080", "应为一个地址")]
    public void Serve_AddressThatWillNotDo_IsRefusedWithCode2(string address, string said)
    {
        folder.Write("appsettings.json", ServeProcess.Settings(EveryNightAtHalfPastOne));
        using var serve = new ServeProcess(folder.Path, Data, $"PERFETL__Serve__Url={address}");
        Assert.Equal(2, serve.Wait());
        Assert.Contains(said, serve.Said, StringComparison.Ordinal);
    }

    [Fact]
    public void Serve_LedgerAndSettingsOfBefore_GoOnWithThem()
    {
        var cron = Overdue.Since(Data, days: 1);
        folder.Write("appsettings.json", ServeProcess.Settings(cron, "\"CheckInSeconds\": 8, \"StopSeconds\": 120,"));
        using var serve = new ServeProcess(folder.Path, Data);
        serve.WaitFor("完成：");
        Assert.Equal(0, serve.Stop());
        Assert.Equal(["schedule done", "catch_up done"], ServeProcess.Told(Data));
    }

    [Fact]
    public void Jobs_WithoutAServe_SaysSoWithCode1()
    {
        folder.Write("appsettings.json", ServeProcess.Settings(EveryNightAtHalfPastOne));
        var told = Perfetl.Run(Data, folder.Path, ["jobs", "run", "nightly"]);
        Assert.Equal(1, told.ExitCode);
        Assert.Contains("没有正在运行的 perfetl serve", told.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void Jobs_RunNow_RunsOnceAndGivesTheRunsCode()
    {
        folder.Write("appsettings.json", ServeProcess.Settings(EveryNightAtHalfPastOne));
        using var serve = new ServeProcess(folder.Path, Data);
        serve.WaitFor("网页 http://127.0.0.1:");
        Assert.Equal(2, Perfetl.Run(Data, folder.Path, ["jobs", "run", "nightli"]).ExitCode);
        var told = Perfetl.Run(Data, folder.Path, ["jobs", "run", "nightly", "--wait"]);
        Assert.Equal((0, true), (told.ExitCode, told.Output.Contains("完成", StringComparison.Ordinal)));
        Assert.Equal(4, Perfetl.Run(Data, folder.Path, ["jobs", "stop", "nightly"]).ExitCode);
        Assert.Equal(0, serve.Stop());
        Assert.Equal(["manual done"], ServeProcess.Told(Data));
    }
}
