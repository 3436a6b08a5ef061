using System.Text.Json;

namespace PerfEtl.Tests.Faults;

/// <summary>PDFs that must not be loaded: one clear sentence each, exit code 3, and the document set aside.</summary>
public sealed class BadPdfTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    private string Data => folder["data"];

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Load_EmptyPdf_IsNoForm() => AssertSetAside(Made("空.pdf", []), "not_a_form", "空");

    [Fact]
    public void Load_PictureNamedPdf_IsNoForm()
    {
        byte[] signature = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];
        var bytes = (byte[])[.. signature, .. Enumerable.Range(0, 5000).Select(n => (byte)(n * 73 % 256))];
        AssertSetAside(Made("照片.pdf", bytes), "not_a_form", "PNG");
    }

    [Fact]
    public void Load_TruncatedPdf_IsDamaged()
    {
        var whole = File.ReadAllBytes(SampleOf("writer-plain-05.pdf"));
        AssertSetAside(Made("截断.pdf", whole[..(whole.Length * 9 / 10)]), "damaged", "损坏");
    }

    [Fact]
    public void Load_300MegabytePdf_IsOverTheLimit()
    {
        using (var file = File.Create(folder["很大.pdf"]))
        {
            file.Write("%PDF-1.7\n"u8);
            file.SetLength(300L * 1024 * 1024);
        }

        AssertSetAside(folder["很大.pdf"], "over_limit", "超过单个文件的上限 64 MB（设置 Limits:FileMegabytes）");
    }

    [Fact]
    public void Load_PdfWithPassword_SaysSo() => AssertSampleSetAside("password", "password", "密码");

    [Fact]
    public void Load_ScannedPdf_SaysSo() => AssertSampleSetAside("scan", "no_text_layer", "扫描", "第1页");

    [Fact]
    public void Load_Contract_IsNoForm() => AssertSampleSetAside("contract", "not_a_form", "找不到申报表");

    [Fact]
    public void Load_TwoPdfsOfOneProjectThatDiffer_SetsBothAside()
    {
        var sample = SampleLike("twins");
        var outcome = Perfetl.Run(Data, "load", sample);
        Assert.Equal(3, outcome.ExitCode);
        Assert.Contains("内容不同的另一份申报表", outcome.Output, StringComparison.Ordinal);
        Assert.All(Reasons(), reason => Assert.Equal("conflict", reason.GetProperty("verdict").GetString()));
        Assert.Equal(2, Reasons().Count);
    }

    [Fact]
    public void Replay_AfterTheDocumentIsReadable_TakesItOutOfTheQuarantine()
    {
        var path = Made("截断.pdf", File.ReadAllBytes(SampleOf("writer-plain-05.pdf"))[..9000]);
        Assert.Equal(3, Perfetl.Run(Data, "load", path).ExitCode);
        Assert.Equal(3, Perfetl.Run(Data, "replay").ExitCode);
        Assert.Single(Reasons());

        // Whoever mended the document puts it in the place of the broken one.
        var set = Directory.GetFiles(Path.Combine(Data, "quarantine"), "截断.pdf", SearchOption.AllDirectories).Single();
        File.Copy(SampleOf("writer-plain-05.pdf"), set, overwrite: true);
        var replayed = Perfetl.Run(Data, "replay");
        Assert.Equal(0, replayed.ExitCode);
        Assert.Contains("新增 1", replayed.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Replay_NothingSetAside_SaysSo()
    {
        var outcome = Perfetl.Run(Data, "replay");
        Assert.Equal(0, outcome.ExitCode);
        Assert.Contains("隔离区是空的", outcome.Output, StringComparison.Ordinal);
    }

    private void AssertSampleSetAside(string kind, string verdict, params string[] parts) =>
        AssertSetAside(SampleLike(kind), verdict, parts);

    private void AssertSetAside(string path, string verdict, params string[] parts)
    {
        var outcome = Perfetl.Run(Data, "load", path);
        Assert.Equal(3, outcome.ExitCode);
        var reason = Assert.Single(Reasons());
        Assert.Equal(verdict, reason.GetProperty("verdict").GetString());
        Assert.Equal(Path.GetFileName(path), reason.GetProperty("document_name").GetString());
        foreach (var part in parts)
        {
            Assert.Contains(part, outcome.Output, StringComparison.Ordinal);
            Assert.Contains(part, reason.GetProperty("message").GetString(), StringComparison.Ordinal);
        }

        var copy = Assert.Single(Directory.GetFiles(
            Path.Combine(Data, "quarantine"), Path.GetFileName(path), SearchOption.AllDirectories));
        Assert.Equal(new FileInfo(path).Length, new FileInfo(copy).Length);
        Assert.Equal("""{"n":0}""", Perfetl.Query(Data, "select count(*) as n from mart_funding")[0].ToString());
    }

    private List<JsonElement> Reasons() =>
        [.. Directory.GetFiles(Path.Combine(Data, "quarantine"), "reason.json", SearchOption.AllDirectories)
            .SelectMany(file => JsonSerializer.Deserialize<List<JsonElement>>(File.ReadAllText(file))!)];

    private string Made(string name, byte[] bytes)
    {
        File.WriteAllBytes(folder[name], bytes);
        return folder[name];
    }

    private static string SampleOf(string name) =>
        Path.Combine(AppContext.BaseDirectory, "extract", "pdf", "samples", name);

    private static string SampleLike(string part) => Directory.GetFiles(SampleOf("")).First(file =>
        file.EndsWith(".pdf", StringComparison.Ordinal) && file.Contains(part, StringComparison.Ordinal));
}
