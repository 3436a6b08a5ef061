using System.CommandLine;
using PerfEtl.Pipeline.Commands.Terminal;
using PerfEtl.Pipeline.Configuration;
using PerfEtl.Pipeline.Failures;
using PerfEtl.Pipeline.Publish;
using PerfEtl.Pipeline.Query;
using PerfEtl.Warehouse;

namespace PerfEtl.Pipeline.Commands;

/// <summary><c>perfetl describe NAME</c>: the columns of one table, their types and what they mean.</summary>
internal static class DescribeCommand
{
    /// <summary>The command.</summary>
    public static Command Build()
    {
        var name = new Argument<string>("表名") { Description = "例如 mart_funding；全部见 perfetl tables" };
        var command = new Command("describe", "一张表的各列：类型、含义、单位、NULL 表示什么、例子") { name };
        command.SetAction(call =>
        {
            var snapshot = PublishedSnapshot.In(CommonOptions.FolderOf(call, Settings.Load()));
            Show(Described(snapshot, call.GetValue(name)!), call.GetValue(CommonOptions.Json));
            return ExitCode.Done;
        });
        return command;
    }

    private static TableDescription Described(string snapshot, string name)
    {
        using var connection = WarehouseFile.OpenSnapshot(snapshot);
        var tables = PublishedTable.In(connection);
        var table = tables.FirstOrDefault(table => table.Name.Equals(name, StringComparison.OrdinalIgnoreCase))
            ?? throw Unknown(name, tables);
        var meaning = TableMeanings.Of(table.Name);
        var columns = table.Columns.Select(column =>
            (column.Name, column.Type, Meaning: meaning?.Columns.FirstOrDefault(known => known.Name == column.Name)));
        return new TableDescription(
            table.Name, table.CountRows(connection), meaning?.Meaning ?? "",
            [.. columns.Select(column => new ColumnDescription(
                column.Name, column.Type, column.Meaning?.Meaning ?? "", column.Meaning?.Unit,
                column.Meaning?.WhenNull, column.Meaning?.Example))]);
    }

    private static UsageException Unknown(string name, IEnumerable<PublishedTable> tables)
    {
        var near = MeantTables.To(name, tables.Select(table => table.Name));
        var hint = near.Count > 0 ? $"是不是“{string.Join("”“", near)}”？" : "";
        return new UsageException($"没有“{name}”这张表。{hint}全部见 perfetl tables。");
    }

    private static void Show(TableDescription table, bool isJson)
    {
        if (isJson)
        {
            JsonOutput.Print(table);
            return;
        }

        Console.WriteLine($"{table.Name}：{table.Meaning}（{table.RowCount} 行）");
        AlignedTable.Write([["列", "类型", "含义", "单位", "NULL 表示", "例"], .. table.Columns.Select(Cells)],
            [false, false, false, false, false, false], Console.Out);
    }

    private static string[] Cells(ColumnDescription column) =>
        [column.Name, column.Type, column.Meaning, column.Unit ?? "", column.WhenNull ?? "", column.Example ?? ""];

    private sealed record TableDescription(
        string Name, long RowCount, string Meaning, IReadOnlyList<ColumnDescription> Columns);

    private sealed record ColumnDescription(
        string Name, string Type, string Meaning, string? Unit, string? WhenNull, string? Example);
}
