using PerfEtl.Pipeline.Extract;

namespace PerfEtl.Pipeline.Normalize.Table;

/// <summary>What stands under each head of a table without rulings, as far as the distance to the name tells.</summary>
internal static class RowContents
{
    /// <summary>The head with how far its longest row reaches, and the texts under each column.</summary>
    /// <param name="head">The columns.</param>
    /// <param name="rows">The contents of each row without its level labels, and the row's width.</param>
    public static (IndicatorColumns Head, IReadOnlyList<IReadOnlyList<string>> Under) Of(
        IndicatorColumns head, IEnumerable<(List<Cell> Contents, int Width)> rows)
    {
        var under = head.Roles.Select(_ => new List<string>()).ToList();
        var tail = 0;
        foreach (var (contents, width) in rows)
        {
            if (head.IsNumbered(contents)) contents.RemoveAt(0);
            if (contents.Count == 0) continue;
            var name = contents[RowAligner.NameOf(contents, head)];
            tail = Math.Max(tail, width - name.Column);
            foreach (var cell in contents.Where(cell => cell.Column != name.Column))
            {
                var column = cell.Column > name.Column ? cell.Column - name.Column + head.Name : cell.Column;
                var index = IndexOf(head, column);
                if (index >= 0) under[index].Add(cell.Text);
            }
        }

        var most = head.AfterName is [.., var last] ? last.Column - head.Name : 0;
        return (head with { Tail = Math.Min(most, tail) }, under);
    }

    private static int IndexOf(IndicatorColumns head, int column)
    {
        for (var index = 0; index < head.Roles.Count; index++)
            if (head.Roles[index].Column == column) return index;
        return -1;
    }
}
