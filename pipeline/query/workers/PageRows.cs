using PerfEtl.Pipeline.Extract.Workers;

namespace PerfEtl.Pipeline.Query.Workers;

/// <summary>Some rows of a result for a page, as bytes from a worker.</summary>
/// <param name="Columns">Name, type and whether it holds numbers.</param>
/// <param name="Rows">A text per column; null for NULL.</param>
/// <param name="Total">How many rows the whole result has.</param>
internal sealed record PageRows(
    IReadOnlyList<(string Name, string Type, bool IsNumber)> Columns, IReadOnlyList<string?[]> Rows, long Total)
{
    /// <summary>The longest text that a page shows; longer ones say how long they are.</summary>
    private const int LongestText = 2000;

    /// <summary>Writes the rows from one place on, and reads to the end to know how many there are.</summary>
    public static void Write(QueryRows rows, Stream target, int skip, int take)
    {
        var shown = new List<string?[]>();
        while (rows.Next())
        {
            if (rows.Count <= skip || shown.Count >= take) continue;
            shown.Add([.. rows.Columns.Select(column => Cell(rows, column))]);
        }

        var packer = new Packer();
        packer.List(rows.Columns, column =>
        {
            packer.Text(column.Name);
            packer.Text(column.Type);
            packer.Flag(column.IsNumber);
        });
        packer.List(shown, row => packer.List(row, cell =>
        {
            packer.Flag(cell is not null);
            if (cell is not null) packer.Text(cell);
        }));
        packer.Double(rows.Count);
        target.Write(packer.Bytes);
    }

    /// <summary>The same rows again.</summary>
    public static PageRows Read(byte[] bytes)
    {
        var packed = new Unpacker(bytes);
        return new PageRows(
            packed.List(() => (packed.Text(), packed.Text(), packed.Flag())),
            packed.List(() => packed.List(() => packed.Flag() ? packed.Text() : null)),
            (long)packed.Double());
    }

    private static string? Cell(QueryRows rows, QueryColumn column)
    {
        if (rows.Value(column) is not { } value) return null;
        var text = RowText.Of(column.Kind, value);
        return text.Length <= LongestText ? text : $"{text[..LongestText]}……（共 {text.Length} 字，导出可见全文）";
    }
}
