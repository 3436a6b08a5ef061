namespace PerfEtl.Tests.Extract.Pdf.Producers;

/// <summary>A document with the truth about it.</summary>
/// <param name="Path">Where the file is.</param>
/// <param name="Producer">What made it: <c>chromium</c>, <c>qpdf</c>.</param>
/// <param name="Style">How, for example <c>plain</c>.</param>
/// <param name="Verdict">What a reader must say of it.</param>
/// <param name="Pages">How many pages it has; null where that is no question.</param>
/// <param name="Forms">Its forms in printed order; empty where a reader must find none.</param>
internal sealed record Sample(
    string Path, string Producer, string Style, SampleVerdict Verdict, int? Pages, IReadOnlyList<SampleForm> Forms)
{
    /// <summary>The file's name.</summary>
    public string File => System.IO.Path.GetFileName(Path);

    /// <inheritdoc/>
    public override string ToString() => File;
}

/// <summary>A form of a sample.</summary>
/// <param name="Form">What must be read.</param>
/// <param name="Page">The page of its title, from 1; null where the oracle did not find it, as below.</param>
/// <param name="IndicatorPages">The page on which each indicator's name begins.</param>
internal sealed record SampleForm(PrintableForm Form, int? Page, IReadOnlyList<int?> IndicatorPages);
