using PerfEtl.Pipeline.Configuration;
using PerfEtl.Pipeline.Declarations;
using PerfEtl.Pipeline.Intake;
using PerfEtl.Pipeline.Vocabularies;

namespace PerfEtl.Pipeline.Extract;

/// <summary>Document → the cells of its forms, each with its place.</summary>
/// <remarks>Nothing is interpreted beyond where a form begins.</remarks>
/// <param name="vocabulary">The words of the forms.</param>
/// <param name="readers">Read what other programs made; several documents at a time.</param>
/// <param name="limits">What a document may ask for.</param>
internal sealed class Extractor(Vocabulary vocabulary, IForeignReader readers, PdfLimits limits)
{
    private readonly Formats formats = new(vocabulary, readers, limits);
    private readonly FormSplitter splitter = new(vocabulary);

    /// <summary>The forms of a document, or why it holds none that may be used.</summary>
    public async Task<Extraction> ExtractAsync(Document document) =>
        FormsIn(await formats.Of(document).ReadAsync(document));

    private Extraction FormsIn(DocumentReading reading)
    {
        if (reading.Refusal is { } why) return new Extraction.Refused(why);
        if (reading.IsOneForm)
            return new Extraction.Forms([new ExtractedForm(1, reading.Layout, reading.Parts[0])]);
        var forms = new List<ExtractedForm>();
        foreach (var part in reading.Parts) forms.AddRange(splitter.Split(reading.Layout, part));
        if (forms.Count == 0) return NoForm(reading);
        return new Extraction.Forms(reading.Parts.Count == 1 ? forms : Numbered(forms, reading.Parts));
    }

    // Another sheet's unit must be known: what a form leaves out is not taken for granted beside it.
    private static List<ExtractedForm> Numbered(
        List<ExtractedForm> forms, IReadOnlyList<IReadOnlyList<Row>> parts)
    {
        var units = parts.SelectMany(part => part.Where(TitleBlock.IsUnit)).ToList();
        return [.. forms.Select((form, index) => form with
        {
            FormNo = index + 1,
            Elsewhere = [.. units.Where(unit => !form.Rows.Contains(unit, ReferenceEqualityComparer.Instance))],
        })];
    }

    private static Extraction.Refused NoForm(DocumentReading reading) => new(new Refusal(
        default, "文件", Start(reading.Rows), "找不到申报表，应有“项目名称”“绩效指标”等栏目", Verdict.NotAForm));

    private static string Start(IReadOnlyList<Row> rows)
    {
        var first = rows.FirstOrDefault(row => !row.IsBlank)?.Cells[0].Text.Split('\n')[0].TrimEnd() ?? "";
        return first.Length > 40 ? first[..40] + "…" : first;
    }
}
