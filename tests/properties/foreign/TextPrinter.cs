using System.Text;

namespace PerfEtl.Tests.Properties.Foreign;

/// <summary>Prints a page as text: a line a row, tabs or bars between cells, merged cells in three ways.</summary>
internal sealed class TextPrinter
{
    private readonly Choices choices;
    private readonly string merged;
    private readonly string bars;
    private readonly bool keepsTrailing;
    private readonly StringBuilder text = new();
    private int page;

    /// <param name="choices">How it looks.</param>
    /// <param name="format"><c>tabs</c> or <c>bars</c>.</param>
    public TextPrinter(Choices choices, string format)
    {
        this.choices = choices;
        merged = choices.Of("merged cells", ("once", 5), ("on every row", 2), ("cells that begin only", 3));
        bars = format == "tabs" ? "" : choices.Of("bars", ("around", 3), ("between", 2), ("behind", 2));
        keepsTrailing = choices.Has("trailing blanks kept", 0.5);
    }

    /// <summary>The text in UTF-8.</summary>
    public byte[] Print(IReadOnlyList<Block> blocks)
    {
        foreach (var block in blocks)
        {
            if (block is LineBlock line) text.Append(Joined(line.Parts)).Append('\n');
            else if (block is TableBlock table) Print(table);
            if (choices.Dice.Chance(0.15)) text.Append('\n');
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private void Print(TableBlock table)
    {
        var rows = merged switch
        {
            "cells that begin only" =>
                [.. table.Placed().Select(row => row.Select(placed => placed.Cell.Text).ToArray())],
            _ => Grid(table, merged == "on every row"),
        };
        var (from, to) = (table.Body.Start.Value, table.Body.End.Value);
        var hasBreak = to - from > 3 && choices.Has("page break", 0.3);
        var at = hasBreak ? choices.Dice.Number(from + 1, to - 1) : -1;
        for (var i = 0; i < rows.Length; i++)
        {
            if (i == at) Break(rows[table.Head]);
            Line(rows[i]);
            if (bars.Length > 0 && i == table.Head.Start.Value) Rule(rows[i].Length);
        }
    }

    // Markdown rules the first row off; a blank row keeps only its bars.
    private void Rule(int cells)
    {
        var rule = choices.Of("line of bars", ("none", 12), ("|||", 1), ("|---|", 1));
        if (rule != "none") text.Append('|').Insert(text.Length, rule == "|||" ? "|" : "---|", cells).Append('\n');
    }

    private void Break(string[][] head)
    {
        page++;
        var number = choices.Of("page number", ("none", 3), ("第1页", 2), ("- 1 -", 2), ("1/3", 1))
            .Replace("1", $"{page}", StringComparison.Ordinal);
        if (number != "none") text.Append(number).Append('\n');
        text.Append(choices.Of("at a page break", ("nothing", 2), ("blank line", 2), ("form feed", 1)) switch
        {
            "blank line" => "\n",
            "form feed" => "\f",
            _ => "",
        });
        if (choices.Has("head printed again", 0.6)) foreach (var row in head) Line(row);
    }

    private static string[][] Grid(TableBlock table, bool onEveryRow)
    {
        var grid = new string[table.Rows.Count][];
        for (var i = 0; i < grid.Length; i++) grid[i] = [.. Enumerable.Repeat("", table.Columns)];
        var placed = table.Placed();
        for (var i = 0; i < grid.Length; i++)
        {
            foreach (var (column, cell) in placed[i])
                for (var row = i; row < i + (onEveryRow ? cell.Rows : 1); row++) grid[row][column] = cell.Text;
        }

        return grid;
    }

    private string Joined(IEnumerable<string> cells) => string.Join(bars.Length > 0 ? " | " : "\t", cells);

    private void Line(string[] cells)
    {
        var count = cells.Length;
        while (!keepsTrailing && count > 1 && cells[count - 1].Length == 0) count--;
        var joined = Joined(cells.Take(count));
        text.Append(bars switch { "around" => $"| {joined} |", "behind" => $"{joined} |", _ => joined }).Append('\n');
    }
}
