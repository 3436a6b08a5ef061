namespace PerfEtl.Tests.Extract.Pdf.Damage;

/// <summary>What a bad disk, a broken transfer or a careless program does to a PDF.</summary>
internal enum PdfDamageKind
{
    // To the bytes of the file as they are.
    FlipByte,
    FlipBytes,
    DeleteRange,
    DoubleRange,
    SwapRanges,
    Truncate,
    ChangeDigit,
    ChangeName,
    InsertGarbage,

    // To one object; the file around it is written anew without a fault, so that only its meaning is wrong.
    DropObject,
    ExchangeObjects,
    ChangeEntryDigit,
    ChangeEntryName,
    DropInstruction,
    ChangeOperand,
    ChangeShownByte,
    DropRectangle,
    DropCMapLine,
    ChangeCMapDigit,
    FlipStreamByte,
}
