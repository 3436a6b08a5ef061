using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.Json;
using PerfEtl.Tests.Faults;
using PerfEtl.Tests.Intake.Databases;

namespace PerfEtl.Tests.Month;

/// <summary>A bureau in March 2026: folders, databases, settings, and a clock that says what it is told.</summary>
/// <remarks>
/// The first three nights were run by version 0.1.0 and are kept in <c>samples/three-nights.zip</c>. Night n is the one
/// that ends on March n: the program is started at 01:30 in Shanghai, which is the evening before by universal time.
/// </remarks>
internal sealed class MonthScene : IDisposable
{
    private static readonly string Program = Path.Combine(AppContext.BaseDirectory, "perfetl.dll");

    private readonly TemporaryFolder folder = new();

    public MonthScene()
    {
        ZipFile.ExtractToDirectory(
            Path.Combine(AppContext.BaseDirectory, "month", "samples", "three-nights.zip"), folder["data"]);
        Documents = new SubmissionTables(new PostgresServer(Cluster));
        Rows = new SubmissionTables(new PostgresServer(Cluster));
        Directory.CreateDirectory(folder["zips"]);
        Write("inbox/甲局-2026.txt", 1,
            MonthForm.Of("某区甲局", "道路养护", 2026, 1_000_001) + "\n"
            + MonthForm.Of("某区甲局", "桥梁检测", 2026, 2_000_010));
        Write("inbox/河道清淤.txt", 2, MonthForm.Unreadable("某区乙局", "河道清淤", 2026));
        Settle();
    }

    /// <summary>The server of both databases.</summary>
    public PostgresCluster Cluster { get; } = new();

    /// <summary>Submitted files in a database.</summary>
    public SubmissionTables Documents { get; }

    /// <summary>Submitted rows in a database.</summary>
    public SubmissionTables Rows { get; }

    /// <summary>The data folder.</summary>
    public string Data => folder["data"];

    /// <summary>A path below the bureau's folder.</summary>
    public string this[string name] => folder[name];

    /// <summary>A text that somebody puts down on the day before a night.</summary>
    public string Write(string name, int night, string text) => Dated(folder.Write(name, text), night);

    /// <summary>An archive that somebody puts down on the day before a night.</summary>
    public void Pack(string name, int night, params (string Name, string Text)[] entries)
    {
        using (var archive = ZipFile.Open(folder[name], ZipArchiveMode.Create))
        {
            foreach (var (entry, text) in entries)
            {
                using var stream = archive.CreateEntry(entry).Open();
                stream.Write(Encoding.UTF8.GetBytes(text));
            }
        }

        Dated(folder[name], night);
    }

    /// <summary>Writes the settings.</summary>
    /// <param name="databases">The databases that are attached.</param>
    /// <param name="misspelt">A key that nobody knows.</param>
    public void Settle(IEnumerable<object>? databases = null, string? misspelt = null)
    {
        var settings = new Dictionary<string, object>
        {
            ["Data"] = new { Folder = "data" },
            ["Intake"] = new { Sources = new[] { "inbox", "zips" }, Databases = databases ?? [] },
            ["Publish"] = new { Snapshots = 5 },
        };
        if (misspelt is not null) settings[misspelt] = new { };
        folder.Write("appsettings.json", JsonSerializer.Serialize(settings));
    }

    /// <summary>The settings of an attached database.</summary>
    public object Attached(string name, string shape) => new
    {
        Name = name,
        Kind = "postgresql",
        Connection = string.Create(
            CultureInfo.InvariantCulture, $"Host=127.0.0.1;Port={Cluster.Port};Database=postgres"),
        Encrypt = false,
        Retries = 1,
        RetrySeconds = 0.1,
        Shape = shape,
        MoneyUnit = "元",
        Documents = new { Table = Documents.Documents },
        Declarations = new { Table = $"{Rows.Schema}.declaration" },
        Indicators = new { Table = $"{Rows.Schema}.declaration_indicator" },
    };

    /// <summary>Runs a command at 01:30 of a day of March 2026, as cron would, to its end.</summary>
    public Outcome At(int night, params string[] arguments) => Restricted.Run("env", [.. Clock(night), .. arguments]);

    /// <summary>The same where no file may grow beyond so many KB, as on a full disk.</summary>
    public Outcome OnFullDiskAt(int night, int kilobytes, params string[] arguments)
    {
        var script = string.Create(
            CultureInfo.InvariantCulture, $"trap '' XFSZ; ulimit -f {kilobytes}; exec env \"$@\"");
        return Restricted.Run(
            "bash", ["-c", script, "-", .. Clock(night, "DOTNET_EnableWriteXorExecute=0"), .. arguments]);
    }

    /// <summary>The same, killed when it reaches a step.</summary>
    public Outcome KilledAt(int night, string step, params string[] arguments)
    {
        var script = "\"$@\" 2>\"$0\" & for i in $(seq 600); do grep -qx " + step
            + " \"$0\" && break; sleep 0.1; done; pkill -9 -P $!; wait";
        return Restricted.Run(
            "bash",
            ["-c", script, folder["step.txt"], "env", .. Clock(night, $"PERFETL_PAUSE_AT={step}"), .. arguments]);
    }

    public void Dispose()
    {
        Documents.Dispose();
        Rows.Dispose();
        Cluster.Dispose();
        folder.Dispose();
    }

    private string[] Clock(int night, params string[] variables) =>
    [
        "-C", folder.Path, .. variables, "TZ=UTC", "NO_FAKE_STAT=1", "FAKETIME_DONT_FAKE_MONOTONIC=1",
        "PERFETL_DB_BUREAU_USER=" + PostgresCluster.Administrator,
        "PERFETL_DB_BUREAU_PASSWORD=" + PostgresCluster.Password,
        "PERFETL_DB_REGISTER_USER=" + PostgresCluster.Administrator,
        "PERFETL_DB_REGISTER_PASSWORD=" + PostgresCluster.Password,
        "faketime", "-m", "-f", "@" + Started(night).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
        "dotnet", Program,
    ];

    private static DateTime Started(int night) =>
        new DateTime(2026, 3, 1, 1, 30, 0, DateTimeKind.Utc).AddDays(night - 1).AddHours(-8);

    private static string Dated(string path, int night)
    {
        File.SetLastWriteTimeUtc(path, Started(night).AddHours(-9));
        return path;
    }
}
