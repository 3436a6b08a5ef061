using System.Diagnostics;
using System.Text;

namespace PerfEtl.Tests.Reports.Drawing.Pdf;

/// <summary>Lets other programs read our PDFs; a warning of theirs is our failure.</summary>
internal static class PdfTool
{
    /// <param name="pdf">The file; it stands for <c>{}</c> in the arguments.</param>
    /// <param name="program">qpdf, pdftotext, pdftoppm or pdfinfo.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <returns>What the program wrote.</returns>
    public static string Run(byte[] pdf, string program, params string[] arguments)
    {
        var path = Path.Combine(Path.GetTempPath(), $"perfetl-{Guid.NewGuid():N}.pdf");
        File.WriteAllBytes(path, pdf);
        try
        {
            return Run(program, Array.ConvertAll(arguments, argument => argument == "{}" ? path : argument));
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static string Run(string program, string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
        };
        using var process = Process.Start(start)!;
        var warnings = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.Equal("", warnings.Result);
        Assert.Equal(0, process.ExitCode);
        return output;
    }
}
