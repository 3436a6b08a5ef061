using System.CommandLine;
using PerfEtl.Pipeline.Commands.Terminal;
using PerfEtl.Pipeline.Configuration;
using PerfEtl.Pipeline.Failures;
using PerfEtl.Pipeline.Load;
using PerfEtl.Pipeline.Publish;
using PerfEtl.Pipeline.Vocabularies;

namespace PerfEtl.Pipeline.Commands;

/// <summary><c>perfetl replay</c>: read the documents in quarantine again, after a fix of program or lookups.</summary>
internal static class ReplayCommand
{
    /// <summary>The command.</summary>
    public static Command Build()
    {
        var command = new Command("replay", "重新读取隔离区里的文件；读得了的入库并移出隔离区（示例：perfetl replay）");
        command.SetAction(async (call, cancel) =>
        {
            var settings = Settings.Load();
            var data = CommonOptions.FolderOf(call, settings);
            if (Publisher.CurrentIn(data) is not { } snapshot || LoadReport.Read(snapshot).Quarantined == 0)
            {
                if (call.GetValue(CommonOptions.Json)) JsonOutput.Print(new { Documents = 0 });
                else Console.WriteLine("隔离区是空的，没有要重新读取的文件。");
                return ExitCode.Done;
            }

            var vocabulary = Vocabulary.Load(LookupsFolder.Path);
            var report = await LoadCommand.RecordedAsync(call, data, settings, progress =>
                new NightlyLoad(data, settings, vocabulary, progress).ReplayAsync(cancel));
            return Summary.Print(report, call.GetValue(CommonOptions.Json));
        });
        return command;
    }
}
