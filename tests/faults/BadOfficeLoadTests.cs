using PerfEtl.Tests.Intake.Zip;

namespace PerfEtl.Tests.Faults;

/// <summary>A folder of office files, good and bad: what can be read is loaded, the rest waits.</summary>
public sealed class BadOfficeLoadTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Load_FolderOfOfficeFiles_LoadsTheGoodAndSetsAsideTheBad()
    {
        var samples = Path.Combine(AppContext.BaseDirectory, "extract", "office", "samples");
        var sheet = File.ReadAllBytes(Path.Combine(samples, "county", "01plain.xlsx"));
        var document = File.ReadAllBytes(Path.Combine(samples, "portal.docx"));
        folder.Write("in/~$申报表.docx", "somebody");
        File.WriteAllBytes(folder["in/好.docx"], document);
        File.WriteAllBytes(folder["in/旧.xls"], File.ReadAllBytes(Path.Combine(samples, "plain-20.xls")));
        File.WriteAllBytes(folder["in/半个.xlsx"], sheet[..(sheet.Length / 2)]);
        File.WriteAllBytes(folder["in/别的.docx"], MadeZip.Of(("一.txt", "一"u8.ToArray())));
        File.WriteAllBytes(folder["in/一批.zip"], MadeZip.Of(("甲/表.xlsx", sheet), ("甲/~$表.xlsx", [1])));
        var outcome = Perfetl.Run(folder["data"], "load", folder["in"]);
        Assert.Equal(3, outcome.ExitCode);
        Assert.Equal("""{"n":22}""", Count("mart_declaration"));
        Assert.Equal("""{"n":2}""", Count("mart_quarantine"));
        Assert.Equal(
            """{"document_name":"别的.docx","verdict":"not_a_form"}""",
            Perfetl.Query(
                folder["data"], "select document_name, verdict from mart_quarantine order by 1")[0].ToString());
        Assert.Equal(2, Directory.GetFiles(
            Path.Combine(folder["data"], "quarantine"), "reason.json", SearchOption.AllDirectories).Length);
    }

    // What mail programs and portals make of its ending changes nothing of what it is.
    [Fact]
    public void Load_WordDocumentNamedAsAnArchive_IsReadAsADocument()
    {
        var document = File.ReadAllBytes(
            Path.Combine(AppContext.BaseDirectory, "extract", "office", "samples", "portal.docx"));
        File.WriteAllBytes(folder["in.zip"], document);
        File.WriteAllBytes(folder["batch.zip"], MadeZip.Of(("甲/表.zip", document)));
        Assert.Equal(0, Perfetl.Run(folder["data"], "load", folder["in.zip"], folder["batch.zip"]).ExitCode);
        Assert.Equal("""{"n":1}""", Count("mart_declaration"));
    }

    private string Count(string table) =>
        Perfetl.Query(folder["data"], $"select count(*) as n from {table}")[0].ToString();
}
