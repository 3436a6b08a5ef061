using PerfEtl.Pipeline.Declarations;

namespace PerfEtl.Pipeline.Extract.Workers;

/// <summary>The reading of a document as bytes and back, every bit as it was.</summary>
/// <remarks>A cell that reaches down into later rows is packed once and is one object afterwards, too.</remarks>
internal static class PackedRows
{
    /// <summary>A reading → bytes.</summary>
    public static void Pack(DocumentReading reading, Packer packer)
    {
        packer.Int((int)reading.Layout);
        packer.Flag(reading.Refusal is not null);
        if (reading.Refusal is { } refusal) Pack(refusal, packer);
        var known = new Dictionary<Cell, int>(ReferenceEqualityComparer.Instance);
        packer.List(reading.Parts, part => packer.List(part, row => Pack(row, packer, known)));
    }

    /// <summary>Bytes → the reading.</summary>
    /// <exception cref="InvalidDataException">They are none.</exception>
    public static DocumentReading Unpack(Unpacker unpacker)
    {
        var layout = unpacker.Word<CellLayout>();
        var refusal = unpacker.Flag() ? RefusalOf(unpacker) : null;
        var known = new List<Cell>();
        var parts = unpacker.List(() => unpacker.List(() => RowOf(unpacker, known)));
        unpacker.End();
        return new DocumentReading(layout, parts, refusal);
    }

    private static void Pack(Refusal refusal, Packer packer)
    {
        packer.Place(refusal.Place);
        packer.Text(refusal.Field);
        packer.Text(refusal.Printed);
        packer.Text(refusal.Reason);
        packer.Int((int)refusal.Verdict);
    }

    private static Refusal RefusalOf(Unpacker unpacker) => new(
        unpacker.Place(), unpacker.Text(), unpacker.Text(), unpacker.Text(), unpacker.Word<Verdict>());

    private static void Pack(Row row, Packer packer, Dictionary<Cell, int> known)
    {
        packer.Int(row.Line);
        packer.List(row.Cells, cell => Pack(cell, packer, known));
        packer.List(row.Covering, cell => Pack(cell, packer, known));
        packer.List(row.Blank, cell => Pack(cell, packer, known));
        packer.Int(row.Width);
        packer.Flag(row.IsRuled);
        packer.List(row.Remarks, remark => Pack(remark, packer));
        packer.List(row.Doubts, doubt => Pack(doubt, packer));
    }

    private static Row RowOf(Unpacker unpacker, List<Cell> known) =>
        new(unpacker.Int(), unpacker.List(() => CellOf(unpacker, known)))
        {
            Covering = unpacker.List(() => CellOf(unpacker, known)),
            Blank = unpacker.List(() => CellOf(unpacker, known)),
            Width = unpacker.Int(),
            IsRuled = unpacker.Flag(),
            Remarks = unpacker.List(() => RemarkOf(unpacker)),
            Doubts = unpacker.List(() => RefusalOf(unpacker)),
        };

    // A cell's number, and the cell where it comes for the first time.
    private static void Pack(Cell cell, Packer packer, Dictionary<Cell, int> known)
    {
        var isNew = known.TryAdd(cell, known.Count);
        packer.Int(known[cell]);
        if (!isNew) return;
        packer.Text(cell.Text);
        packer.Place(cell.Place);
        packer.Int(cell.ColumnSpan);
    }

    private static Cell CellOf(Unpacker unpacker, List<Cell> known)
    {
        var number = unpacker.Int();
        if (number == known.Count) known.Add(new Cell(unpacker.Text(), unpacker.Place(), unpacker.Int()));
        return number >= 0 && number < known.Count ? known[number] : throw new InvalidDataException();
    }

    private static void Pack(Remark remark, Packer packer)
    {
        packer.Int((int)remark.Kind);
        packer.Text(remark.Text);
        packer.Place(remark.Place);
        packer.Flag(remark.RowNo is not null);
        if (remark.RowNo is { } number) packer.Int(number);
    }

    private static Remark RemarkOf(Unpacker unpacker) => new(
        unpacker.Word<RemarkKind>(), unpacker.Text(), unpacker.Place(), unpacker.Flag() ? unpacker.Int() : null);
}
