using PerfEtl.Pipeline.Extract;
using PerfEtl.Pipeline.Vocabularies;

namespace PerfEtl.Pipeline.Normalize.Table;

/// <summary>Finds the head of the indicator table, of one line or of two.</summary>
/// <remarks>A head of two lines prints 年度指标值 above 指标性质, 指标值 and 度量单位.</remarks>
internal sealed class TableHead(Vocabulary vocabulary)
{
    /// <summary>The columns, and the index of the head's last row; null where no row is a head.</summary>
    public (IndicatorColumns Columns, int Row)? In(IReadOnlyList<Row> rows)
    {
        for (var index = 0; index < rows.Count; index++)
        {
            if (Of(rows[index]) is not { } columns) continue;
            var second = index + 1;
            if (second >= rows.Count || !IsSecondLine(rows[second], columns)) return (columns, index);
            return (Both(columns, rows[second]), second);
        }

        return null;
    }

    /// <summary>The head in a row, with the heads that reach down into it; null if the row is none.</summary>
    public IndicatorColumns? Of(Row row)
    {
        if (row.Covering.Count == 0 || !row.Cells.Any(IsHead)) return IndicatorColumns.In(row, vocabulary);
        var reaching = row.Covering.Where(IsHead).ToList();
        if (reaching.Count == 0) return IndicatorColumns.In(row, vocabulary);
        var cells = row.Cells.Concat(reaching).OrderBy(cell => cell.Column).ToList();
        return IndicatorColumns.In(row with { Cells = cells }, vocabulary);
    }

    /// <summary>Whether a row right below a head is its second line: nothing but heads, right of the names.</summary>
    public bool IsSecondLine(Row row, IndicatorColumns above) =>
        row.Cells.Count > 0
        && row.Cells.All(cell => cell.Column > above.Name && vocabulary.RoleOfColumn(cell.Text) is not null)
        && row.Cells.Any(IsHead);

    private bool IsHead(Cell cell) => vocabulary.Columns.Find(cell.Text) is not null;

    // The second line stands for the heads above it, which say of what year or state it speaks.
    private IndicatorColumns Both(IndicatorColumns first, Row second)
    {
        var roles = new List<ColumnRole>();
        for (var index = 0; index < first.Roles.Count; index++)
        {
            var upper = first.Roles[index];
            var end = upper.Span > 0 ? upper.Column + upper.Span
                : index + 1 < first.Roles.Count ? first.Roles[index + 1].Column : int.MaxValue;
            var below = second.Cells.Where(cell => cell.Column >= upper.Column && cell.Column < end).ToList();
            if (below.Count == 0) roles.Add(upper);
            roles.AddRange(below.Select(cell => Under(upper, cell)));
        }

        return new IndicatorColumns(first.Line, roles);
    }

    private ColumnRole Under(ColumnRole upper, Cell cell)
    {
        var own = vocabulary.RoleOfColumn(cell.Text)!;
        var isOther = ColumnRoles.IsBeside(upper.Role) && upper.Role != ColumnRoles.Unknown;
        var role = isOther && ColumnRoles.IsPartOfTarget(own) ? upper.Role : own;
        var heading = cell.Text == upper.Heading ? cell.Text : $"{upper.Heading} {cell.Text}";
        return new ColumnRole(cell.Column, role, cell.ColumnSpan, heading);
    }
}
