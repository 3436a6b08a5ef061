namespace PerfEtl.Tests.Extract.Pdf.Producers;

/// <summary>A program that makes PDFs.</summary>
internal enum Producer
{
    /// <summary>Chromium, from HTML.</summary>
    Chromium,

    /// <summary>wkhtmltopdf, from HTML.</summary>
    Wkhtmltopdf,

    /// <summary>WeasyPrint, from HTML.</summary>
    WeasyPrint,

    /// <summary>LibreOffice Writer, from ODT.</summary>
    Writer,

    /// <summary>LibreOffice Calc, from ODS.</summary>
    Calc,
}

/// <summary>One document to print.</summary>
/// <param name="Producer">By what.</param>
/// <param name="Style">How.</param>
/// <param name="Forms">Which forms, by the name they have in the truth: <c>gold-07</c>.</param>
/// <param name="Suffix">The last part of the file name.</param>
internal sealed record PrintJob(
    Producer Producer, PrintStyle Style, IReadOnlyList<(string Id, PrintableForm Form)> Forms, string Suffix)
{
    /// <summary>The file name without ending: <c>writer-plain-07</c>.</summary>
    public string Stem => $"{Producer.ToString().ToLowerInvariant()}-{Style.Name}-{Suffix}";

    /// <summary>The document in the producer's language.</summary>
    public string Source()
    {
        PrintedSheet[] sheets = [.. Forms.Select(form => SheetLayout.Of(form.Form, Style))];
        return Producer switch
        {
            Producer.Writer => WriterPrinter.Print(sheets, Style),
            Producer.Calc => CalcPrinter.Print(sheets, Style),
            _ => HtmlPrinter.Print(sheets, Style),
        };
    }

    /// <summary>The ending of the source's file name.</summary>
    public string SourceEnding => Producer switch
    {
        Producer.Writer => ".fodt",
        Producer.Calc => ".fods",
        _ => ".html",
    };
}
