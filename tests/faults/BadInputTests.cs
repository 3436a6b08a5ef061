using System.Text;
using PerfEtl.Warehouse.DuckDB;

namespace PerfEtl.Tests.Faults;

/// <summary>
/// Bad input and a bad surrounding: one clear sentence, the documented exit code, nothing lost or half-written.
/// </summary>
public sealed class BadInputTests : IDisposable
{
    private const string Counts =
        "select (select count(*) from mart_funding) as forms, (select count(*) from mart_indicator) as indicators";

    private readonly TemporaryFolder folder = new();

    public BadInputTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    private string Data => folder["data"];

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Load_MissingFile_IsWrongUsage()
    {
        var outcome = Perfetl.Run(Data, "load", folder["没有这个文件.txt"]);
        AssertSentence(outcome, 2, "没有这个文件.txt", "应为");
        Assert.False(Directory.Exists(Path.Combine(Data, "published")));
    }

    [Fact]
    public void Load_EmptyFile_IsQuarantined() => AssertQuarantined(folder.Write("空.txt", ""), "文件是空的");

    [Fact]
    public void Load_BinaryFileNamedTxt_IsQuarantined()
    {
        var path = folder["照片.txt"];
        byte[] signature = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];
        File.WriteAllBytes(path, [.. signature, .. Enumerable.Range(0, 5000).Select(n => (byte)(n * 73 % 256))]);
        AssertQuarantined(path, "文件不是文本");
    }

    [Fact]
    public void Load_OrdinaryText_IsQuarantined() =>
        AssertQuarantined(folder.Write("合同.txt", "甲方：某单位\n乙方：某公司\n合同总价：100,000 元\n"), "找不到申报表");

    [Fact]
    public void Load_200MegabyteText_IsQuarantinedUnread()
    {
        using (var file = File.Create(folder["很大.txt"])) file.SetLength(200L * 1024 * 1024);
        AssertQuarantined(folder["很大.txt"], "超过单个文件的上限 64 MB");
    }

    [Fact]
    public void Load_FormWithoutIndicators_IsQuarantinedAndTheRestLoads()
    {
        var forms = SeedText.Split("财政项目支出绩效目标申报表");
        var bare = forms[2][..forms[2].IndexOf("\t产出指标", StringComparison.Ordinal)] + "\n\n";
        var text = string.Join("财政项目支出绩效目标申报表", [forms[0], forms[1], bare, .. forms[3..]]);
        var outcome = Perfetl.Run(Data, "load", folder.Write("缺指标.txt", text));
        Assert.Equal(3, outcome.ExitCode);
        Assert.Contains("第 2 份", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("没有一条绩效指标", outcome.Output, StringComparison.Ordinal);
        Assert.Equal("""{"forms":19,"indicators":274}""", Perfetl.Query(Data, Counts)[0].ToString());
    }

    [Theory]
    [InlineData("GB18030", false)]
    [InlineData("utf-16", true)]
    [InlineData("utf-16BE", true)]
    [InlineData("utf-16", false)]
    [InlineData("utf-8", true)]
    public void Load_OtherEncodings_ReadTheSame(string encoding, bool withMark)
    {
        var codec = Encoding.GetEncoding(encoding);
        byte[] bytes = [.. withMark ? codec.GetPreamble() : [], .. codec.GetBytes(SeedText)];
        File.WriteAllBytes(folder["forms.txt"], bytes);
        Assert.Equal((0, ""), Codes(Perfetl.Run(Data, "load", folder["forms.txt"])));
        Assert.Equal("""{"forms":20,"indicators":303}""", Perfetl.Query(Data, Counts)[0].ToString());
    }

    [Fact]
    public void Run_UnknownSetting_IsNamed()
    {
        folder.Write("here/appsettings.json", """{ "Intake": { "Sorces": ["seeds/forms"] } }""");
        var outcome = Perfetl.Run(Data, folder["here"], ["run"]);
        AssertSentence(outcome, 2, "Sorces", "appsettings.json");
        Assert.False(Directory.Exists(Data));
    }

    [Fact]
    public void Run_SettingsAreNoJson_IsNamed()
    {
        folder.Write("here/appsettings.json", """{ "Intake": """);
        AssertSentence(Perfetl.Run(Data, folder["here"], ["run"]), 2, "appsettings.json", "JSON");
    }

    [Theory]
    [InlineData("run", "--nonsense")]
    [InlineData("nonsense")]
    [InlineData("chart", "nonsense")]
    [InlineData("query", "drop table fct_funding")]
    public void AnyCommand_WrongUsage_SaysWhatWouldWork(params string[] arguments) =>
        Assert.Equal(2, Perfetl.Run(Data, arguments).ExitCode);

    [Fact]
    public void Run_DataFolderThatCannotBeWritten_FailsCleanly()
    {
        // Nobody can write there, root included.
        var outcome = Perfetl.Run("/proc/perfetl", "run");
        AssertSentence(outcome, 1, "/proc/perfetl", "请检查");
    }

    [Fact]
    public void Run_DataFolderIsAFile_FailsCleanly() =>
        AssertSentence(Perfetl.Run(folder.Write("data", "not a folder"), "run"), 1, "data");

    [Fact]
    public void Run_WarehouseOpenElsewhere_IsBusyAndKeepsYesterday()
    {
        Assert.Equal(0, Perfetl.Run(Data, "run").ExitCode);
        var before = File.ReadAllText(Path.Combine(Data, "published", "CURRENT"));
        using (var other = new WarehouseConnection($"Data Source={Path.Combine(Data, "warehouse", "perfetl.duckdb")}"))
        {
            other.Open();
            AssertSentence(Perfetl.Run(Data, "run"), 4, "正被占用", "perfetl.duckdb");
        }

        Assert.Equal(before, File.ReadAllText(Path.Combine(Data, "published", "CURRENT")));
        Assert.Equal(0, Perfetl.Run(Data, "run").ExitCode);
        Assert.Equal("""{"forms":20,"indicators":303}""", Perfetl.Query(Data, Counts)[0].ToString());
    }

    [Fact]
    public void Run_AnotherLoadRuns_IsBusy()
    {
        Directory.CreateDirectory(Path.Combine(Data, "warehouse"));
        using var held = new FileStream(
            Path.Combine(Data, "warehouse", "writer.lock"), FileMode.Create, FileAccess.ReadWrite, FileShare.None);
        AssertSentence(Perfetl.Run(Data, "run"), 4, "正被占用");
    }

    private static string SeedText => File.ReadAllText(Repository.SeedForms);

    private static (int ExitCode, string Errors) Codes(Outcome outcome) => (outcome.ExitCode, outcome.Errors);

    private static void AssertSentence(Outcome outcome, int exitCode, params string[] parts)
    {
        Assert.Equal(exitCode, outcome.ExitCode);
        foreach (var part in parts) Assert.Contains(part, outcome.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", outcome.Errors, StringComparison.Ordinal);
    }

    private void AssertQuarantined(string path, string reason)
    {
        var outcome = Perfetl.Run(Data, "load", path);
        Assert.Equal(3, outcome.ExitCode);
        Assert.Contains(reason, outcome.Output, StringComparison.Ordinal);
        var set = Assert.Single(
            Directory.GetFiles(Path.Combine(Data, "quarantine"), "reason.json", SearchOption.AllDirectories));
        Assert.Contains(reason, File.ReadAllText(set), StringComparison.Ordinal);
        var copy = Path.Combine(Path.GetDirectoryName(set)!, Path.GetFileName(path));
        Assert.Equal(new FileInfo(path).Length, new FileInfo(copy).Length);
        Assert.Equal("""{"forms":0,"indicators":0}""", Perfetl.Query(Data, Counts)[0].ToString());
    }
}
