namespace PerfEtl.Tests.Extract.Pdf.Producers;

/// <summary>A printed PDF written anew by another program: the same page in other objects.</summary>
/// <param name="Program">For example <c>qpdf</c>.</param>
/// <param name="Style">What is done: <c>linearized</c>.</param>
/// <param name="Source">Whose print it is done to.</param>
/// <param name="Verdict">What a reader must say of the result.</param>
/// <param name="Arguments">The program's arguments for a file to read and one to write.</param>
internal sealed record Reworking(
    string Program, string Style, Producer Source, SampleVerdict Verdict,
    Func<string, string, IReadOnlyList<string>> Arguments)
{
    /// <summary>All that are done to one form.</summary>
    public static IReadOnlyList<Reworking> All { get; } =
    [
        Qpdf("linearized", "--linearize"),
        Qpdf("objectstreams", "--object-streams=generate"),
        Encrypted("r2", "", "40"),
        Encrypted("r3", "", "128", "--use-aes=n"),
        Encrypted("r4", "", "128", "--use-aes=y"),
        Encrypted("r5", "", "256", "--force-R5"),
        Encrypted("r6", "", "256"),
        Encrypted("password", "geheim", "256") with { Verdict = SampleVerdict.Password },
        Encrypted("password-r3", "geheim", "128", "--use-aes=n") with { Verdict = SampleVerdict.Password },
        Ghostscript("distilled", Producer.Writer),
        Ghostscript("ascii85", Producer.Calc, "-dASCII85EncodePages=true", "-dCompatibilityLevel=1.3"),
        // Ghostscript 10.0 misreads the ranges in Chromium's tables of characters: 上海 comes out as P海.
        Ghostscript("distilled", Producer.Chromium) with { Verdict = SampleVerdict.WrongText },
        Mutool("cleaned", Producer.Writer),
        Mutool("hex", Producer.Calc, "-a"),
        new("pdftocairo", "redrawn", Producer.Chromium, SampleVerdict.Clean, (from, to) => ["-pdf", from, to]),
    ];

    /// <summary>The file's name for a form number.</summary>
    public string FileOf(string suffix) =>
        $"{Program}-{Style}-{Source.ToString().ToLowerInvariant()}-{suffix}.pdf";

    private static Reworking Qpdf(string style, params string[] options) => new(
        "qpdf", style, Producer.Chromium, SampleVerdict.Clean,
        (from, to) => ["--deterministic-id", .. options, from, to]);

    private static Reworking Encrypted(string style, string user, string bits, params string[] options) => new(
        "qpdf", style, Producer.Chromium, SampleVerdict.Clean,
        (from, to) => ["--allow-weak-crypto", "--encrypt", user, "owner", bits, .. options, "--", from, to]);

    private static Reworking Mutool(string style, Producer source, params string[] options) => new(
        "mutool", style, source, SampleVerdict.Clean, (from, to) => ["clean", "-gggg", "-z", .. options, from, to]);

    private static Reworking Ghostscript(string style, Producer source, params string[] options) => new(
        "gs", style, source, SampleVerdict.Clean,
        (from, to) => ["-q", "-dNOPAUSE", "-dBATCH", "-sDEVICE=pdfwrite", .. options, $"-sOutputFile={to}", from]);
}
