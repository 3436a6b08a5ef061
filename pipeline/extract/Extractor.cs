using PerfEtl.Pipeline.Declarations;
using PerfEtl.Pipeline.Extract.Text;
using PerfEtl.Pipeline.Intake;
using PerfEtl.Pipeline.Vocabularies;

namespace PerfEtl.Pipeline.Extract;

/// <summary>Document → the cells of its forms, each with its place.</summary>
/// <remarks>Nothing is interpreted beyond where a form begins.</remarks>
internal sealed class Extractor(Vocabulary vocabulary)
{
    private readonly FormSplitter splitter = new(vocabulary);

    /// <summary>The forms of a document, at least one, or why it holds none.</summary>
    public Reading<IReadOnlyList<ExtractedForm>> FormsIn(Document document)
    {
        switch (TextDecoding.Decode(document.Bytes.Span))
        {
            case Reading<string>.Unreadable unreadable:
                return new Reading<IReadOnlyList<ExtractedForm>>.Unreadable(unreadable.Printed, unreadable.Reason);
            case Reading<string>.Read { Value: var text }:
                var (layout, rows) = TextRows.Read(text);
                var forms = splitter.Split(layout, rows);
                return forms.Count > 0
                    ? new Reading<IReadOnlyList<ExtractedForm>>.Read(forms)
                    : new Reading<IReadOnlyList<ExtractedForm>>.Unreadable(
                        Start(text), "找不到申报表，应有“项目名称”“绩效指标”等栏目");
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    private static string Start(string text)
    {
        var first = text.Trim().Split('\n')[0].TrimEnd();
        return first.Length > 40 ? first[..40] + "…" : first;
    }
}
