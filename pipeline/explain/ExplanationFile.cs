using System.Text;
using PerfEtl.Pipeline.Configuration;
using PerfEtl.Pipeline.Declarations;
using PerfEtl.Pipeline.Extract;
using PerfEtl.Pipeline.Extract.Pdf;
using PerfEtl.Pipeline.Extract.Workers;
using PerfEtl.Pipeline.Failures;
using PerfEtl.Pipeline.Files;
using PerfEtl.Pipeline.Vocabularies;

namespace PerfEtl.Pipeline.Explain;

/// <summary>Writes the HTML file of <c>perfetl explain --html</c>.</summary>
internal sealed class ExplanationFile(Vocabulary vocabulary, ReaderPool readers, PdfLimits limits)
{
    /// <summary>Refuses a target that is a folder, lies in no folder or is the explained file itself.</summary>
    /// <exception cref="UsageException">It cannot be written or must not be.</exception>
    public static void CheckTarget(string target, string source)
    {
        var full = Path.GetFullPath(target);
        if (Directory.Exists(full)) throw new UsageException($"“{target}”是一个文件夹，--html 应为一个网页文件，例如 说明.html。");
        if (Path.GetDirectoryName(full) is not { } folder || !Directory.Exists(folder))
            throw new UsageException($"不能写入“{target}”：它所在的文件夹不存在。请检查路径。");
        if (full == Path.GetFullPath(source)) throw new UsageException($"--html 不能写到申报表文件“{source}”本身。请换一个文件名。");
    }

    /// <summary>Draws a file and writes the page whole or not at all.</summary>
    public async Task WriteAsync(string path, ExplainedFile file)
    {
        var picture = await PictureOfAsync(file);
        var marks = new CellMarks(picture.Cells);
        var reader = new PanelReader(marks, picture.Cells, vocabulary);
        DurableFile.Replace(path, Encoding.UTF8.GetBytes(ExplanationPage.Of(file, picture, reader, marks)));
    }

    /// <summary>Draws the document of a file: its pages, or its lines.</summary>
    public async Task<IPicture> PictureOfAsync(ExplainedFile file) => await ViewOfAsync(file) switch
    {
        DocumentView.Pages(var view) => new PdfPicture(view),
        DocumentView.Rows(var parts, AreLines: true) => new TextPicture([.. parts.SelectMany(part => part)]),
        DocumentView.Rows(var parts, AreLines: false) => new TablePicture(parts),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    // What killed its reader twice is not tried again.
    private async Task<DocumentView> ViewOfAsync(ExplainedFile file) => file.Refusal is { Verdict: Verdict.ReaderDied }
        ? new DocumentView.Pages(PdfView.Of(new PdfPages([], []), vocabulary))
        : await new Formats(vocabulary, readers, limits).Of(file.Document).ShowAsync(file.Document);
}
