using System.Buffers.Binary;

namespace PerfEtl.Pipeline.Extract.Excel;

/// <summary>What ExcelDataReader does not tell of a workbook: cells with errors, which it gives as blank, and cells
/// that are struck out.</summary>
internal sealed class OldWorkbookNotes
{
    private const int Font = 0x31;
    private const int Format = 0xE0;
    private const int SheetPlace = 0x85;
    private const int Begin = 0x809;
    private const int End = 0x0A;
    private const int Formula = 0x06;
    private const int ErrorOrFlag = 0x205;
    private const int StrikeOut = 0x08;

    // Number, text, shared text, short number, rich text, blank: row, column and format come first.
    private static readonly HashSet<int> Cells = [Formula, 0x201, 0x203, 0x204, ErrorOrFlag, 0x27E, 0xD6, 0xFD];
    private const int SeveralShortNumbers = 0xBD;

    private readonly List<bool> struckFonts = [];
    private readonly List<int> fontsOfFormats = [];
    private readonly List<HashSet<(int Row, int Column)>> errors = [];
    private readonly List<HashSet<(int Row, int Column)>> struck = [];

    private OldWorkbookNotes()
    {
    }

    /// <summary>Goes through the records of a workbook.</summary>
    /// <exception cref="InvalidDataException">The file is broken.</exception>
    public static OldWorkbookNotes Of(ReadOnlySpan<byte> file)
    {
        var notes = new OldWorkbookNotes();
        var workbook = CompoundFile.Stream(file, "Workbook", "Book").AsSpan();
        var sheets = new List<int>();
        for (var at = 0; Next(workbook, ref at) is var (kind, from, length) && kind != End;)
        {
            var record = workbook.Slice(from, length);
            if (kind == Font) notes.struckFonts.Add((UInt16(record, 2) & StrikeOut) != 0);
            else if (kind == Format) notes.fontsOfFormats.Add(UInt16(record, 0));
            else if (kind == SheetPlace && length > 5 && record[5] == 0)
                sheets.Add(BinaryPrimitives.ReadInt32LittleEndian(record));
        }

        foreach (var sheet in sheets) notes.AddSheet(workbook, sheet);
        return notes;
    }

    /// <summary>The cells of a sheet that show an error; rows and columns are 1-based, sheets 0-based.</summary>
    public IEnumerable<(int Row, int Column)> Errors(int sheet) => sheet < errors.Count ? errors[sheet] : [];

    /// <summary>Whether a cell is struck out.</summary>
    public bool IsStruck(int sheet, int row, int column) =>
        sheet < struck.Count && struck[sheet].Contains((row, column));

    private void AddSheet(ReadOnlySpan<byte> workbook, int start)
    {
        errors.Add([]);
        struck.Add([]);
        var depth = 0;
        for (var at = start; Next(workbook, ref at) is var (kind, from, length);)
        {
            var record = workbook.Slice(from, length);
            if (kind == Begin) depth++;
            else if (kind == End && --depth == 0) return;
            else if (depth == 1) AddCell(kind, record);
        }

        throw new InvalidDataException();
    }

    private void AddCell(int kind, ReadOnlySpan<byte> record)
    {
        if (kind == SeveralShortNumbers)
        {
            for (var (at, column) = (4, UInt16(record, 2)); at + 6 <= record.Length - 2; at += 6, column++)
                Note((UInt16(record, 0) + 1, column + 1), UInt16(record, at));
        }
        else if (Cells.Contains(kind))
        {
            var place = (UInt16(record, 0) + 1, UInt16(record, 2) + 1);
            Note(place, UInt16(record, 4));
            var isError = (kind == ErrorOrFlag && record.Length > 7 && record[7] != 0)
                || (kind == Formula && record.Length > 13 && UInt16(record, 12) == 0xFFFF && record[6] == 2);
            if (isError) errors[^1].Add(place);
        }
    }

    // There is no font of number 4.
    private void Note((int Row, int Column) place, int format)
    {
        if (format >= fontsOfFormats.Count) return;
        var font = fontsOfFormats[format];
        if (font > 4) font--;
        if (font < struckFonts.Count && struckFonts[font]) struck[^1].Add(place);
    }

    private static (int Kind, int From, int Length)? Next(ReadOnlySpan<byte> workbook, ref int at)
    {
        if (at < 0 || at + 4 > workbook.Length) return null;
        var (kind, length) = (UInt16(workbook, at), UInt16(workbook, at + 2));
        var from = at + 4;
        if (from + length > workbook.Length) throw new InvalidDataException();
        at = from + length;
        return (kind, from, length);
    }

    private static int UInt16(ReadOnlySpan<byte> bytes, int at) => at + 2 <= bytes.Length
        ? BinaryPrimitives.ReadUInt16LittleEndian(bytes[at..])
        : throw new InvalidDataException();
}
