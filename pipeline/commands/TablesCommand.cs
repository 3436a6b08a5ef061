using System.CommandLine;
using PerfEtl.Pipeline.Commands.Terminal;
using PerfEtl.Pipeline.Configuration;
using PerfEtl.Pipeline.Failures;
using PerfEtl.Pipeline.Files;
using PerfEtl.Pipeline.Publish;
using PerfEtl.Pipeline.Query;
using PerfEtl.Warehouse;

namespace PerfEtl.Pipeline.Commands;

/// <summary><c>perfetl tables</c>: which tables are there, with how many rows, and what are they about?</summary>
internal static class TablesCommand
{
    /// <summary>The command.</summary>
    public static Command Build()
    {
        var markdown = new Option<bool>("--markdown") { Description = "输出数据字典全文（docs/dictionary.md）" };
        var command = new Command("tables", "已发布的表：名称、行数、含义（各列见 perfetl describe 表名）") { markdown };
        command.SetAction(call =>
        {
            if (call.GetValue(markdown)) Console.Write(DictionaryPage.Text());
            else Show(CommonOptions.FolderOf(call, Settings.Load()), call.GetValue(CommonOptions.Json));
            return ExitCode.Done;
        });
        return command;
    }

    private static void Show(DataFolder folder, bool isJson)
    {
        using var connection = WarehouseFile.OpenSnapshot(PublishedSnapshot.In(folder));
        var tables = PublishedTable.In(connection).Select(table => new TableLine(
            table.Name, table.CountRows(connection), TableMeanings.Of(table.Name)?.Meaning ?? "")).ToList();
        if (isJson) JsonOutput.Print(new { Tables = tables });
        else AlignedTable.Write([["表", "行数", "含义"], .. tables.Select(Cells)], [false, true, false], Console.Out);
    }

    private static string[] Cells(TableLine table) => [table.Name, $"{table.RowCount}", table.Meaning];

    private sealed record TableLine(string Name, long RowCount, string Meaning);
}
