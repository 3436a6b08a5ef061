namespace PerfEtl.Tests.Commands;

/// <summary>
/// Every call of <see cref="BadSettingTests"/>: good settings with one value replaced through the environment.
/// </summary>
public sealed class BadSettings : CallTable
{
    private const string Good = """
        {
          "Data": { "Folder": "data" },
          "Intake": { "Sources": [ "inbox" ] },
          "Schedule": { "Jobs": { "nightly": { "Cron": "0 30 1 * * ?" } } }
        }
        """;

    private static readonly string[] Served = ["doctor", "serve"];
    private static readonly string[] Loaded = ["doctor", "load"];

    /// <summary>The key, three values that do not fit, what the sentence holds, and the commands that stop.</summary>
    internal static readonly (string Key, string[] Values, string Holds, string[] Commands)[] Table =
    [
        ("Schedule:Jobs:nightly:Cron", ["0 61 * * * ?", "每天一点", "30 25 * * *"], "秒 分 时 日 月 星期", Served),
        ("Schedule:Jobs:nightly:TimeZone", ["Asia/Shanghia", "北京", "+8"], "Asia/Shanghai", Served),
        ("Schedule:Jobs:nightly:Missed", ["never", "run_once", "是"], "run-once", Served),
        ("Schedule:Jobs:nightly:Workdays", ["yes", "1", "周末"], "true 或 false", Served),
        ("Schedule:Jobs:nightly:Retries", ["-1", "11", "three"], "0 到 10 次", Served),
        ("Schedule:Jobs:nightly:RetryMinutes", ["0", "721", "10 分钟"], "1 到 720 分钟", Served),
        ("Schedule:Jobs:nigthly:Cron", ["0 30 1 * * ?", "0 0 2 * * ?", "0 0 3 * * ?"], "应为 nightly", Served),
        ("Schedule:Calendar", ["没有.csv", "kind.csv", "inbox"], "kind", Served),
        ("Schedule:StopSeconds", ["0", "3601", "-1"], "1 到 3600 秒", Served),
        ("Schedule:CheckInSeconds", ["2", "601", "8s"], "3 到 600 秒", Served),
        ("Schedule:Store", ["mysql:Server=x", "postgresql", "postgresql:Host=a;Password=b"], "Schedule:Store", Served),
        ("Notify:RepeatHours", ["-1", "745", "半天"], "0 到 744 小时", Served),
        ("Notify:TimeoutSeconds", ["0", "301", "1e9"], "1 到 300 秒", Loaded),
        ("Notify:Webhook:Url", ["notaurl", "ftp://example.cn", "example.cn/hook"], "https://", Served),
        ("Notify:Smtp:Host", ["mail.example.cn", "h", "127.0.0.1"], "Notify:Smtp:To", Served),
        ("Notify:Failure", ["ja", "0", "on"], "true 或 false", Loaded),
        ("Intake:Sources:0", ["没有", "/没有/inbox", "inbox/x.txt"], "应为存在的文件或文件夹", Loaded),
        ("Intake:QuietSeconds", ["-1", "3601", "5s"], "0 到 3600 秒", Loaded),
        ("Intake:Zip:Ratio", ["0", "-1", "many"], "1 到 100000 倍", Loaded),
        ("Intake:Databases:0:Kind", ["mysql", "oracle", "3"], "postgresql、sqlserver", Loaded),
        ("Intake:Databases:0:Name", ["局", "a/b", "a b"], "Name 应由英文字母", Loaded),
        ("Intake:Databases:0:PageSize", ["0", "-5", "all"], "1 到 1000000 行", Loaded),
        ("Publish:Snapshots", ["0", "-1", "99999999999"], "1 到 1000 份", Loaded),
        ("Publish:SnapshotDays", ["0", "-90", "90d"], "1 到 36500 天", Loaded),
        ("Publish:Snapsots", ["7", "8", "9"], "您是不是要用“Snapshots”？", Served),
        ("Limits:Seconds", ["0", "-5", "3601"], "1 到 3600 秒", Served),
        ("Limits:Readers", ["-1", "257", "two"], "0 到 256 个", Loaded),
        ("Limits:ReaderMegabytes", ["64", "0", "1GB"], "128 到 65536 MB", Loaded),
        ("Limits:FileMegabytes", ["0", "2048", "64MB"], "1 到 2047 MB", Loaded),
        ("Limits:Pages", ["0", "100001", "1.5"], "1 到 100000 页", Loaded),
        ("Query:Seconds", ["0", "86401", "1m"], "1 到 86400 秒", Loaded),
        ("Query:MemoryMegabytes", ["100", "0", "1GB"], "256 到 1048576 MB", Loaded),
        ("Query:Rows", ["-1", "0", "all"], "1 到 1000000000 行", Loaded),
        ("Limit:Pages", ["1", "2", "3"], "您是不是要用“Limits”？", Loaded),
    ];

    private readonly Lazy<string> home;
    private int made;

    public BadSettings() => home = new Lazy<string>(() =>
    {
        Folder.Write("home/appsettings.json", Good);
        Folder.Write("home/kind.csv", "date,kind,name\n2026-10-01,free,国庆节\n");
        Directory.CreateDirectory(Folder["home/inbox"]);
        return Folder["home"];
    });

    /// <summary>Key, value and command of a line.</summary>
    internal static string Line(string key, string value, string command) => $"{command}|{key}|{value}";

    protected override IEnumerable<string> Calls => Table.SelectMany(row => row.Values.SelectMany(
        value => row.Commands.Select(command => Line(row.Key, value, command))));

    internal override Outcome Make(string call)
    {
        var parts = call.Split('|');
        var variable = $"PERFETL__{parts[1].Replace(":", "__", StringComparison.Ordinal)}={parts[2]}";
        var data = Folder[$"data-{Interlocked.Increment(ref made)}"];
        return Perfetl.RunProgram(
            "timeout", home.Value, [variable], "60", "dotnet", Perfetl.Program, parts[0], "--data", data);
    }
}
