using System.CommandLine;
using PerfEtl.Pipeline.Load;

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
            var documents = QuarantineFolder.Documents(CommonOptions.FolderOf(call, Settings.Load()).Quarantine);
            if (documents.Count == 0)
            {
                if (call.GetValue(CommonOptions.Json)) JsonOutput.Print(new { Documents = 0 });
                else Console.WriteLine("隔离区是空的，没有要重新读取的文件。");
                return ExitCode.Done;
            }

            var report = await LoadCommand.RunAsync(call, documents, cancel);
            return Summary.Print(report, call.GetValue(CommonOptions.Json));
        });
        return command;
    }
}
