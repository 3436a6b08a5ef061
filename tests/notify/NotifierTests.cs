using MimeKit;
using PerfEtl.Pipeline.Configuration;
using PerfEtl.Pipeline.Files;
using PerfEtl.Pipeline.Load;
using PerfEtl.Pipeline.Notify;
using PerfEtl.Pipeline.Runs;
using PerfEtl.Pipeline.Schedule;
using PerfEtl.Tests.Schedule;

namespace PerfEtl.Tests.Notify;

/// <summary>People are told once of what they must know, and a notice that gets lost harms nothing.</summary>
public sealed class NotifierTests : IDisposable
{
    private static readonly WorkResult Quarantined = new()
    {
        LoadId = "L1",
        Sources = [new SourceTally("收件箱", 13, 1, 0, 12)],
        SetAside = [.. Enumerable.Range(1, 12).Select(no => $"表{no}.txt：金额读不出来")],
    };

    private readonly TemporaryFolder folder = new();
    private readonly FakeClock clock = new("2026-11-23 17:30");

    private RunLedger Ledger => new(new DataFolder(folder.Path), clock);

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Tell_Failure_ArrivesByMailWithTimeReasonAndWhatReadersSee()
    {
        using var server = new SmtpListener();
        await Tell(Mail(server), new LoadRefusedException("数据仓库检查", ["keys_are_unique"]));
        var mail = Parsed(Assert.Single(server.Mails));
        Assert.Equal("[PerfEtl] nightly：失败", mail.Subject);
        Assert.Equal("finance@example.cn", mail.To.ToString());
        Assert.Equal("""
            时间：2026-11-24 01:30:00（北京），按计划，用时 8.0 秒
            结果：失败；没有发布，读者看到的仍是上一次的数据
            原因：数据仓库检查没有通过，本次加载已撤回，仍使用上一次发布的数据：keys_are_unique
            """ + $"\n查看：在 {Environment.MachineName} 上运行 perfetl runs --job nightly\n",
            mail.TextBody!.ReplaceLineEndings("\n"));
        Assert.Equal(new NoticeRecord("smtp", true, null), Assert.Single(Ledger.Records()[0].Notices));
    }

    [Fact]
    public async Task Tell_TheSameFailureAgain_IsHeldBackAndCountedInTheNextNotice()
    {
        using var server = new SmtpListener();
        for (var hour = 0; hour < 14; hour++)
        {
            await Tell(Mail(server), new WarehouseBusyException("进程 7"));
            clock.Now = clock.Now.AddHours(1);
        }

        Assert.Equal(2, server.Mails.Count);
        Assert.Contains("同样的情况自 2026-11-24 02:30:08 起已另有 11 次，没有逐次通知",
            Parsed(server.Mails[1]).TextBody, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tell_Quarantine_IsOneNoticeWithTheFirstReasons()
    {
        using var server = new WebListener(200, "");
        await Tell(Web(server.Url, "json"), null, Quarantined);
        var body = Assert.Single(server.Bodies);
        Assert.Equal("quarantine", body.GetProperty("kind").GetString());
        Assert.Equal("[PerfEtl] nightly：完成，隔离 12 份", body.GetProperty("title").GetString());
        var lines = body.GetProperty("lines").EnumerateArray().Select(line => line.GetString()).ToList();
        Assert.Contains("来源：收件箱，读入 13，入库 1，未变 0，隔离 12", lines);
        Assert.Equal(11, lines.Count(line => line!.StartsWith("隔离：", StringComparison.Ordinal)));
        Assert.Contains("隔离：其余 2 份见 mart_quarantine", lines);
    }

    [Fact]
    public async Task Tell_NothingNew_IsTold()
    {
        using var server = new WebListener(200, """{"errcode":0,"errmsg":"ok"}""");
        var result = new WorkResult { LoadId = "L1", Sources = [new SourceTally("收件箱", 20, 0, 20, 0)] };
        await Tell(Web(server.Url, "text"), null, result);
        var body = Assert.Single(server.Bodies);
        Assert.Equal("text", body.GetProperty("msgtype").GetString());
        Assert.StartsWith("[PerfEtl] nightly：完成，没有收到新的或修订的申报表\n时间：",
            body.GetProperty("text").GetProperty("content").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tell_SomethingLoaded_IsNoNews()
    {
        using var server = new WebListener(200, "");
        var result = new WorkResult { LoadId = "L1", Sources = [new SourceTally("收件箱", 20, 1, 19, 0)] };
        await Tell(Web(server.Url, "json"), null, result);
        Assert.Empty(server.Bodies);
    }

    [Theory]
    [InlineData(500, "", "对方回答 HTTP 500")]
    [InlineData(200, """{"errcode":310000,"errmsg":"sign not match"}""", "sign not match")]
    public async Task Tell_RefusedNotice_IsWrittenDownAndTriedAgainNextTime(int status, string answer, string reason)
    {
        using var server = new WebListener(status, answer);
        await Tell(Web(server.Url, "text"), null, Quarantined);
        await Tell(Web(server.Url, "text"), null, Quarantined);
        Assert.Equal(2, server.Bodies.Count);
        var notice = Assert.Single(Ledger.Records()[0].Notices);
        Assert.False(notice.IsDelivered);
        Assert.Contains(reason, notice.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tell_Unset_TellsNobody()
    {
        await Tell(new NotifyOptions(), new TimeoutException("x"));
        Assert.Empty(Ledger.Records()[0].Notices);
    }

    [Fact]
    public async Task TellOfInterrupted_RunWhoseProcessDied_IsToldOnce()
    {
        using var server = new WebListener(200, "");
        var order = new RunOrder(clock.Now, 1, RunReason.Schedule);
        OpenRun.IfDue(Ledger, "nightly", _ => new JobDecision([], order))!.Dispose();
        var notifier = new Notifier(Web(server.Url, "json"), Ledger);
        await notifier.TellOfInterruptedAsync(["nightly"]);
        await notifier.TellOfInterruptedAsync(["nightly"]);
        Assert.Equal("[PerfEtl] nightly：中断", Assert.Single(server.Bodies).GetProperty("title").GetString());
    }

    [Fact]
    public void Load_ServerThatIsNotThere_LoadsAllTheSame()
    {
        folder.Write("home/appsettings.json", """
            {
              "Notify": {
                "ByHand": true, "TimeoutSeconds": 5,
                "Webhook": { "Url": "http://127.0.0.1:9/hook?access_token=geheim7" },
                "Smtp": { "Host": "127.0.0.1", "Port": 9, "Security": "none", "From": "a@b.cn", "To": [ "c@d.cn" ] }
              }
            }
            """);
        var form = folder.Write("bad.txt", "不是申报表");
        var data = folder["data"];
        Assert.Equal(3, Perfetl.Run(data, folder["home"], ["load", form]).ExitCode);
        var told = Perfetl.Run(data, "runs").Output;
        Assert.Contains("通知没有送到（smtp）：", told, StringComparison.Ordinal);
        Assert.Contains("通知没有送到（webhook）：", told, StringComparison.Ordinal);
        Assert.DoesNotContain("geheim7", told, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{ "Smtp": { "Host": "h", "From": "a@b.cn" } }""", "Notify:Smtp:To")]
    [InlineData("""{ "Smtp": { "Host": "h", "From": "nobody", "To": [ "a@b.cn" ] } }""", "nobody")]
    [InlineData("""{ "Smtp": { "Host": "h", "From": "a@b.cn", "To": [ "a@b.cn" ], "Security": "x" } }""", "starttls")]
    [InlineData("""{ "Webhook": { "Url": "example.cn" } }""", "https://")]
    [InlineData("""{ "Webhook": { "Url": "http://x.cn", "Shape": "xml" } }""", "xml")]
    public void Load_BadSetting_IsNamedBeforeAnythingIsDone(string notify, string told)
    {
        folder.Write("home/appsettings.json", $$"""{ "Notify": {{notify}} }""");
        var outcome = Perfetl.Run(folder["data"], folder["home"], ["load", Repository.SeedForms]);
        Assert.Equal(2, outcome.ExitCode);
        Assert.Contains(told, outcome.Errors, StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder["data"]));
    }

    private async Task Tell(NotifyOptions options, Exception? failure, WorkResult? result = null)
    {
        var ledger = Ledger;
        using var run = OpenRun.IfDue(ledger, "nightly", _ => new JobDecision(
            [], new RunOrder(clock.Now, 1, RunReason.Schedule)))!;
        clock.Now = clock.Now.AddSeconds(8);
        if (failure is not null) run.End(failure, []);
        else run.End(result!, []);
        await new Notifier(options, ledger).TellAsync(run.Started.Run!, result?.SetAside ?? []);
    }

    private static NotifyOptions Mail(SmtpListener server) => new()
    {
        Smtp = new SmtpOptions
        {
            Host = "127.0.0.1",
            Port = server.Port,
            Security = "none",
            From = "perfetl@example.cn",
            To = ["finance@example.cn"],
        },
    };

    private static NotifyOptions Web(string url, string shape) =>
        new() { Webhook = new WebhookOptions { Url = url, Shape = shape } };

    private static MimeMessage Parsed(string mail) =>
        MimeMessage.Load(new MemoryStream(System.Text.Encoding.UTF8.GetBytes(mail)));
}
