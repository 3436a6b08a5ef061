using PerfEtl.Pipeline.Load;
using PerfEtl.Pipeline.Normalize;
using PerfEtl.Tests.Extract.Pdf;
using PerfEtl.Tests.Extract.Pdf.Producers;
using PerfEtl.Tests.Golden;

namespace PerfEtl.Tests.Extract.Office;

/// <summary>Forms as Word and Excel, made by the Open XML SDK, say what they say as text and as print.</summary>
public sealed class OfficeFormsTests
{
    private const int MadeDocuments = 120;

    public static TheoryData<string> Kinds => ["xlsx", "xlsx without lines", "docx"];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Read_SeedForms_HaveTheContentOfTheText(string kind)
    {
        var sheets = GoldForm.All.Select(gold => SheetLayout.Of(PrintableForm.Of(gold), SampleStyles.Plain)).ToList();
        var read = Forms.Read(Print(sheets, SampleStyles.Plain, kind), kind[..4]);
        Assert.Equal(20, read.Count);
        for (var index = 0; index < read.Count; index++)
        {
            var truth = new SampleForm(PrintableForm.Of(GoldForm.All[index]), null, []);
            Lines.AssertEqual(SampleForms.Lines(truth), SampleForms.Lines(read[index], truth));
            var form = Assert.IsType<NormalizedForm.Read>(read[index]).Declaration;
            Assert.Equal(ContentHash.Of(Forms.Seed[index]), ContentHash.Of(form));
        }
    }

    // Layouts, labels and columns of every sort, one to four forms a document.
    [Theory]
    [MemberData(nameof(Kinds))]
    public void Read_MadeForms_AreExact(string kind)
    {
        var styles = new StyleMaker(21);
        for (var number = 1; number <= MadeDocuments; number++)
        {
            var job = styles.Next(number);
            List<PrintedSheet> sheets = [.. job.Forms.Select(form => SheetLayout.Of(form.Form, job.Style))];
            var read = Forms.Read(Print(sheets, job.Style, kind), kind[..4]);
            for (var index = 0; index < Math.Min(read.Count, sheets.Count); index++)
            {
                var truth = new SampleForm(SheetLayout.Told(job.Forms[index].Form, job.Style), null, []);
                Lines.AssertEqual(
                    SampleForms.Lines(truth).Prepend($"document {number}"),
                    SampleForms.Lines(read[index], truth).Prepend($"document {number}"));
            }

            Assert.Equal(sheets.Count, read.Count);
        }
    }

    private static byte[] Print(IReadOnlyList<PrintedSheet> sheets, PrintStyle style, string kind) => kind switch
    {
        "xlsx" => XlsxPrinter.Print(sheets, style),
        "xlsx without lines" => XlsxPrinter.Print(sheets, style, hasBorders: false),
        _ => DocxPrinter.Print(sheets, style),
    };
}
