using System.Text;
using PerfEtl.Pipeline.Declarations;

namespace PerfEtl.Tests.Extract.Pdf.Producers;

/// <summary>Makes the kept samples: prints, writes prints anew, scans them, spoils them.</summary>
/// <param name="folder">Receives the samples and their truth.</param>
/// <param name="work">For everything in between.</param>
internal sealed class SampleWorkshop(string folder, string work)
{
    // The shortest form, or the reworked copies would be most of the samples' size.
    private const int Shortest = 8;

    private static readonly PrintJob Base = SamplePlan.Real(Producer.Chromium, SampleStyles.Plain, Shortest);

    private readonly PrintShop _shop = new(work);

    private readonly TruthWriter _truth = new(folder);

    private string Original => In(Base.Stem + ".pdf");

    /// <summary>Makes all of them.</summary>
    public void Make()
    {
        Print([.. SamplePlan.Jobs, .. Twins()]);
        foreach (var reworking in Reworking.All) Rework(reworking);
        Update();
        Turn();
        Scan();
        PrintOtherPapers();
        Spoil();
        _truth.Write();
    }

    /// <summary>Prints documents and notes their truth.</summary>
    public void Print(IReadOnlyList<PrintJob> jobs)
    {
        _shop.Print(jobs, folder);
        foreach (var job in jobs) _truth.Add(job);
    }

    /// <summary>Writes the truth of what was printed.</summary>
    public void WriteTruth() => _truth.Write();

    // The same project and year with different money: together in a document, and the second alone.
    private static IEnumerable<PrintJob> Twins()
    {
        var (id, form) = SamplePlan.Real(Producer.Chromium, SampleStyles.Plain, 5).Forms[0];
        var funding = form.Funding.ToDictionary(line => line.Key, line => line.Value);
        funding[Funding.ProjectTotal] = funding[Funding.AnnualTotal] = 300_000;
        (string, PrintableForm) twin = ("twin-05", form with { Funding = funding });
        var style = SampleStyles.Plain with { Name = "twins" };
        yield return new PrintJob(Producer.Chromium, style, [(id, form), twin], "05");
        yield return new PrintJob(Producer.Calc, style with { Name = "twin" }, [twin], "05");
    }

    private void Rework(Reworking reworking)
    {
        var source = SamplePlan.Real(reworking.Source, SampleStyles.Plain, Shortest);
        var file = reworking.FileOf(source.Suffix);
        Tool.Run(reworking.Program, reworking.Arguments(In(source.Stem + ".pdf"), In(file)));
        if (reworking.Verdict == SampleVerdict.Password)
            _truth.Add(file, reworking.Program, reworking.Style, reworking.Verdict);
        else
            _truth.Add(file, reworking.Program, reworking.Style, source.Forms, reworking.Verdict);
    }

    private void Update()
    {
        var file = $"mutool-updated-{Base.Suffix}.pdf";
        new MutoolScript(work).Update(Original, In(file));
        _truth.Add(file, "mutool", "updated", Base.Forms);
    }

    private void Turn()
    {
        var job = SamplePlan.Real(Producer.Chromium, SampleStyles.Plain with { Name = "sideways" }, Shortest);
        var html = Path.Combine(work, job.Stem + ".html");
        File.WriteAllText(html, job.Source().Replace(
            "</style>", "section { transform-origin: 0 0; transform: translateY(257mm) rotate(-90deg); }</style>",
            StringComparison.Ordinal));
        var sideways = Path.Combine(work, job.Stem + ".pdf");
        _shop.PrintWithChromium(html, sideways);
        var file = $"mutool-turned-{Base.Suffix}.pdf";
        new MutoolScript(work).Turn(sideways, In(file));
        _truth.Add(file, "mutool", "turned", Base.Forms);
    }

    private void Scan()
    {
        var scan = $"chromium-scan-{Base.Suffix}.pdf";
        PrintHtml(Scans.Page(Scans.Picture(Original, work)), scan);
        _truth.Add(scan, "chromium", "scan", SampleVerdict.NoText);
        var bare = Base with { Style = Base.Style with { Name = "bare", Border = 0 } };
        _shop.Print([bare], work);
        var file = $"qpdf-scantext-{Base.Suffix}.pdf";
        Scans.LayOver(work, In(scan), Path.Combine(work, bare.Stem + ".pdf"), In(file));
        _truth.Add(file, "qpdf", "scantext", Base.Forms, SampleVerdict.HiddenText);
    }

    private void PrintOtherPapers()
    {
        PrintHtml(OtherPapers.Contract, "chromium-contract.pdf");
        PrintHtml(OtherPapers.Notice, "chromium-notice.pdf");
        _truth.Add("chromium-contract.pdf", "chromium", "contract", SampleVerdict.NotAForm);
        _truth.Add("chromium-notice.pdf", "chromium", "notice", SampleVerdict.NotAForm);
    }

    private void Spoil()
    {
        var whole = File.ReadAllBytes(Original);
        Bytes("bytes-zero.pdf", "zero", [], SampleVerdict.NotAPdf);
        Bytes("bytes-picture.pdf", "picture", File.ReadAllBytes(Scans.Picture(Original, work)), SampleVerdict.NotAPdf);
        Bytes("bytes-text.pdf", "text", Encoding.UTF8.GetBytes(Base.Source()), SampleVerdict.NotAPdf);
        Bytes($"bytes-half-{Base.Suffix}.pdf", "half", whole[..(whole.Length / 2)], SampleVerdict.Damaged);
        // Nothing is gone but the place of the table of objects, so repair finds everything.
        var place = Encoding.Latin1.GetString(whole).LastIndexOf("startxref", StringComparison.Ordinal);
        var file = $"bytes-noplace-{Base.Suffix}.pdf";
        File.WriteAllBytes(In(file), whole[..place]);
        _truth.Add(file, "bytes", "noplace", Base.Forms, SampleVerdict.Damaged);
        file = $"bytes-junk-{Base.Suffix}.pdf";
        File.WriteAllBytes(In(file), [.. "From: office\r\n\r\n"u8, .. whole, .. "\r\n--end of part--\r\n"u8]);
        _truth.Add(file, "bytes", "junk", Base.Forms);
    }

    private void Bytes(string file, string style, byte[] bytes, SampleVerdict verdict)
    {
        File.WriteAllBytes(In(file), bytes);
        _truth.Add(file, "bytes", style, verdict);
    }

    private void PrintHtml(string html, string file)
    {
        var source = Path.Combine(work, Path.ChangeExtension(file, ".html"));
        File.WriteAllText(source, html);
        _shop.PrintWithChromium(source, In(file));
    }

    private string In(string file) => Path.Combine(folder, file);
}
