namespace PerfEtl.Tests.Extract.Pdf.Producers;

/// <summary>Gathers the truth about the samples of a folder while they are made.</summary>
internal sealed class TruthWriter(string folder)
{
    private readonly List<SampleEntry> _samples = [];

    private readonly Dictionary<string, PrintableForm> _forms = [];

    /// <summary>A document just printed.</summary>
    public void Add(PrintJob job) => Add(
        job.Stem + ".pdf", job.Producer.ToString().ToLowerInvariant(), job.Style.Name,
        [.. job.Forms.Select(form => Told(form.Id, form.Form, job.Style))]);

    /// <summary>A document that holds these forms and that poppler opens.</summary>
    public void Add(
        string file, string producer, string style, IReadOnlyList<(string Id, PrintableForm Form)> forms,
        SampleVerdict verdict = SampleVerdict.Clean)
    {
        foreach (var (id, form) in forms.Where(form => !SampleTruth.IsGold(form.Id))) _forms[id] = form;
        var oracle = PageOracle.Of(Path.Combine(folder, file));
        _samples.Add(new SampleEntry(file, producer, style, verdict, oracle.Pages, oracle.Locate(forms)));
    }

    /// <summary>A document in which no form must be found.</summary>
    public void Add(string file, string producer, string style, SampleVerdict verdict) =>
        _samples.Add(new SampleEntry(file, producer, style, verdict, null, []));

    /// <summary>Writes the truth beside the samples.</summary>
    public void Write() => new TruthFile(_samples, _forms).Write(folder);

    private static (string Id, PrintableForm Form) Told(string id, PrintableForm form, PrintStyle style)
    {
        var isWhole = SampleTruth.IsGold(id) && style.Layout != FormLayout.Elsewhere;
        var told = SheetLayout.Told(form, style);
        return (isWhole ? id : $"{id}-{style.Layout.ToString().ToLowerInvariant()}", told);
    }
}
