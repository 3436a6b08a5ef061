using System.Globalization;
using PerfEtl.Tests.Extract.Pdf.Producers;

namespace PerfEtl.Tests.Extract.Office;

/// <summary>Makes the kept samples of office programs: <c>office-samples FOLDER</c>, with LibreOffice.</summary>
/// <remarks>
/// The 20 real forms, a sheet or a page each, as Writer, Calc and the programs whose formats they know would save them.
/// </remarks>
internal static class OfficeSamples
{
    // RTF says everything several times over: two forms are enough of it.
    private const int FewForms = 2;
    private const int AllForms = 20;

    private static readonly string[] Texts = ["docx", "doc", "odt"];
    private static readonly string[] Tables = ["xlsx", "xls", "ods"];

    /// <summary>Runs it.</summary>
    public static int Run(string folder)
    {
        var work = Directory.CreateTempSubdirectory("perfetl-office-");
        try
        {
            var target = Directory.CreateDirectory(folder).FullName;
            Make(Job(Producer.Writer, AllForms), Texts, target, work.FullName);
            Make(Job(Producer.Writer, FewForms), ["rtf"], target, work.FullName);
            Make(Job(Producer.Calc, AllForms), Tables, target, work.FullName);
            var html = Job(Producer.Chromium, AllForms);
            File.WriteAllText(Path.Combine(folder, "plain-20.html"), html.Source());
        }
        finally
        {
            work.Delete(recursive: true);
        }

        return 0;
    }

    private static void Make(PrintJob job, string[] endings, string folder, string work)
    {
        var source = Path.Combine(work, $"plain-{job.Suffix}{job.SourceEnding}");
        File.WriteAllText(source, job.Source());
        foreach (var ending in endings)
        {
            Tool.Run("soffice", "--headless", $"-env:UserInstallation=file://{work}/profile", "--convert-to", ending,
                "--outdir", folder, source);
        }
    }

    private static PrintJob Job(Producer producer, int forms) => new(
        producer, SampleStyles.Plain, [.. Enumerable.Range(1, forms).Select(SamplePlan.RealForm)],
        forms.ToString(CultureInfo.InvariantCulture));
}
