using System.CommandLine;
using PerfEtl.Pipeline.Check;
using PerfEtl.Pipeline.Declarations;
using PerfEtl.Pipeline.Extract;
using PerfEtl.Pipeline.Intake;
using PerfEtl.Pipeline.Normalize;
using PerfEtl.Pipeline.Vocabularies;

namespace PerfEtl.Pipeline.Commands;

/// <summary><c>perfetl explain FILE</c>: what was read from one file, and why. Writes nothing.</summary>
internal static class ExplainCommand
{
    /// <summary>The command.</summary>
    public static Command Build()
    {
        var file = new Argument<string>("文件") { Description = "一个申报表文件" };
        var command = new Command("explain", "说明从一个文件中读到了什么、为什么（示例：perfetl explain 申报表.txt）") { file };
        command.SetAction(call =>
            Explain(call.GetValue(file)!, Settings.Load().Intake, call.GetValue(CommonOptions.Json)));
        return command;
    }

    private static int Explain(string path, IntakeOptions options, bool asJson)
    {
        if (!File.Exists(path)) throw new UsageException($"找不到文件“{path}”。请检查路径。");
        var file = new FolderIntake(options).Find([path])[0];
        if (file.IsTooLarge)
        {
            throw new UsageException($"“{path}”有 {file.Length / 1048576.0:0.0} MB，"
                + $"超过单个文件的上限 {options.MaximumFileMegabytes} MB（设置 Intake:MaximumFileMegabytes）。");
        }

        var vocabulary = Vocabulary.Load(LookupsFolder.Path);
        var document = new Document(file.Name, file.Path, "", File.ReadAllBytes(path));
        switch (new Extractor(vocabulary).FormsIn(document))
        {
            case Reading<IReadOnlyList<ExtractedForm>>.Read(var forms):
                return Explain(forms, vocabulary, asJson);
            case Reading<IReadOnlyList<ExtractedForm>>.Unreadable(var printed, var reason):
                if (asJson) JsonOutput.Print(new { Forms = Array.Empty<object>(), Printed = printed, Reason = reason });
                else Console.WriteLine($"没有读到申报表：“{printed}”{reason}。");
                return ExitCode.Quarantined;
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    private static int Explain(IReadOnlyList<ExtractedForm> forms, Vocabulary vocabulary, bool asJson)
    {
        var normalizer = new Normalizer(vocabulary);
        var checker = new Checker(vocabulary.Folder);
        var read = forms.Select(normalizer.Normalize).ToList();
        if (asJson) JsonOutput.Print(new { Forms = read.Select(form => AsJson(form, checker)) });
        else read.ForEach(form => Write(form, checker));
        return read.Exists(form => form is NormalizedForm.Unreadable) ? ExitCode.Quarantined : ExitCode.Done;
    }

    private static void Write(NormalizedForm form, Checker checker)
    {
        switch (form)
        {
            case NormalizedForm.Read(var declaration):
                Explanation.Write(Console.Out, declaration, checker.Check(declaration));
                break;
            case NormalizedForm.Unreadable(var number, var refusals):
                Explanation.Write(Console.Out, number, refusals);
                break;
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    private static object AsJson(NormalizedForm form, Checker checker) => form switch
    {
        NormalizedForm.Read(var declaration) => new { Declaration = declaration, checker.Check(declaration).Findings },
        NormalizedForm.Unreadable unreadable => new { unreadable.FormNo, unreadable.Refusals },
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
