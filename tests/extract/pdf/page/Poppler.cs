using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using PerfEtl.Pipeline.Declarations;

namespace PerfEtl.Tests.Extract.Pdf.Page;

/// <summary>Another program's reading of the same PDF, to compare with.</summary>
internal static partial class Poppler
{
    /// <summary>The words of each page with their boxes (<c>pdftotext -bbox</c>).</summary>
    /// <exception cref="InvalidOperationException">poppler-utils is not installed, or it failed.</exception>
    public static IReadOnlyList<IReadOnlyList<(string Text, PageBox Box)>> WordsOf(string pdf)
    {
        var pages = new List<List<(string, PageBox)>>();
        var output = Encoding.UTF8.GetString(Run("pdftotext", "-bbox", pdf, "-"));
        foreach (Match line in Line().Matches(output))
        {
            if (line.Value.StartsWith("<page", StringComparison.Ordinal)) pages.Add([]);
            else pages[^1].Add((WebUtility.HtmlDecode(line.Groups[5].Value), new PageBox(
                Number(line.Groups[1]), Number(line.Groups[2]), Number(line.Groups[3]), Number(line.Groups[4]))));
        }

        return pages;
    }

    /// <summary>A page as a gray picture (<c>pdftoppm</c>) of 2 pixels a point.</summary>
    /// <exception cref="InvalidOperationException">poppler-utils is not installed, or it failed.</exception>
    public static GrayPicture PictureOf(string pdf, int page)
    {
        var number = page.ToString(CultureInfo.InvariantCulture);
        return GrayPicture.Parse(Run("pdftoppm", "-gray", "-r", "144", "-f", number, "-l", number, pdf));
    }

    private static byte[] Run(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true };
        try
        {
            using var process = Process.Start(start)!;
            using var output = new MemoryStream();
            process.StandardOutput.BaseStream.CopyTo(output);
            process.WaitForExit();
            return process.ExitCode == 0
                ? output.ToArray()
                : throw new InvalidOperationException($"{program} ended with {process.ExitCode}.");
        }
        catch (System.ComponentModel.Win32Exception missing)
        {
            throw new InvalidOperationException($"{program} is missing: install poppler-utils.", missing);
        }
    }

    private static double Number(Group group) => double.Parse(group.ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex("""<page |<word xMin="([^"]*)" yMin="([^"]*)" xMax="([^"]*)" yMax="([^"]*)">(.*?)</word>""")]
    private static partial Regex Line();
}
