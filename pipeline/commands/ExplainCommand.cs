using System.CommandLine;
using System.Diagnostics;
using PerfEtl.Pipeline.Commands.Terminal;
using PerfEtl.Pipeline.Configuration;
using PerfEtl.Pipeline.Explain;
using PerfEtl.Pipeline.Extract.Workers;
using PerfEtl.Pipeline.Failures;
using PerfEtl.Pipeline.Files;
using PerfEtl.Pipeline.Forms;
using PerfEtl.Pipeline.Intake;
using PerfEtl.Pipeline.Intake.Folders;
using PerfEtl.Pipeline.Normalize;
using PerfEtl.Pipeline.Vocabularies;

namespace PerfEtl.Pipeline.Commands;

/// <summary><c>perfetl explain FILE</c>: what was read from one file, and why. It writes at most the page of
/// <c>--html</c>.</summary>
internal static class ExplainCommand
{
    /// <summary>The command.</summary>
    public static Command Build()
    {
        var file = new Argument<string>("文件") { Description = "一个申报表文件（PDF、Word、Excel、网页或文本）" };
        var html = new Option<string?>("--html")
        {
            Description = "把每一页连同读到的栏目、问题画成一个网页文件，可直接用浏览器打开",
            HelpName = "网页文件",
        };
        var command = new Command(
            "explain", "说明从一个文件中读到了什么、为什么（示例：perfetl explain 申报表.pdf --html 说明.html）") { file, html };
        command.SetAction(call => ExplainAsync(
            call.GetValue(file)!, call.GetValue(html), Settings.Load(), call.GetValue(CommonOptions.Json)));
        return command;
    }

    private static async Task<int> ExplainAsync(string path, string? html, Settings settings, bool asJson)
    {
        var document = Read(path, settings);
        if (html is not null) ExplanationFile.CheckTarget(html, path);
        var vocabulary = Vocabulary.Load(LookupsFolder.Path);
        using var readers = new ReaderPool(settings.Limits);
        var file = await FileExplainer.ExplainAsync(document, new FormReader(vocabulary, readers, settings.Limits));
        if (html is not null) await new ExplanationFile(vocabulary, readers, settings.Limits).WriteAsync(html, file);
        if (asJson) JsonOutput.Print(AsJson(file));
        else if (html is not null) Console.WriteLine($"已写入 {DataFolder.Shown(html)}，请用浏览器打开。{Refused(file)}");
        else Write(file);
        return file.IsQuarantined ? ExitCode.Quarantined : ExitCode.Done;
    }

    private static Document Read(string path, Settings settings)
    {
        if (Directory.Exists(path)) throw new UsageException($"“{path}”是文件夹，应为一个申报表文件。请写到文件为止。");
        if (!File.Exists(path)) throw new UsageException($"找不到文件“{path}”。请检查路径。");
        var file = new FolderIntake(settings.Intake, settings.Limits.FileMegabytes).Find([path])[0];
        if (file.IsTooLarge)
        {
            throw new UsageException($"“{path}”有 {file.Stamp.Length / 1048576.0:0.0} MB，"
                + $"超过单个文件的上限 {settings.Limits.FileMegabytes} MB（设置 Limits:FileMegabytes）。");
        }

        return new Document(file.Name, file.Path, "", File.ReadAllBytes(path));
    }

    private static string Refused(ExplainedFile file)
    {
        if (file.Refusal is { } refusal) return $"没有读到申报表。{refusal.Message}";
        return file.RefusedForms == 0 ? "" : $"{file.RefusedForms} 份申报表将被隔离。";
    }

    private static void Write(ExplainedFile file)
    {
        if (file.Refusal is not null) Console.WriteLine(Refused(file));
        foreach (var form in file.Forms)
        {
            if (form.Form is NormalizedForm.Read(var declaration))
                Explanation.Write(Console.Out, declaration, form.Report!);
            else if (form.Form is NormalizedForm.Unreadable(var number, var refusals))
                Explanation.Write(Console.Out, number, refusals);
        }
    }

    private static object AsJson(ExplainedFile file) => file.Refusal is { } refusal
        ? new { Forms = Array.Empty<object>(), Refusal = refusal }
        : new { Forms = file.Forms.Select(AsJson) };

    private static object AsJson(ExplainedForm form) => form.Form switch
    {
        NormalizedForm.Read(var declaration) => new { Declaration = declaration, form.Report!.Findings },
        NormalizedForm.Unreadable unreadable => new { unreadable.FormNo, unreadable.Refusals },
        _ => throw new UnreachableException(),
    };
}
