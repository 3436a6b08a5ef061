namespace PerfEtl.Tests.Properties;

/// <summary>What a scan, a table extractor or a tired hand does to a text.</summary>
internal enum DamageKind
{
    DeleteLine,
    DoubleLine,
    SwapNeighbours,
    SwapAnyLines,
    CutCell,
    EmptyCell,
    LoseColumn,
    DeleteTab,
    InsertTab,
    ChangeCharacter,
    DeleteCharacter,
    DoubleCharacter,
    TruncateFile,
}
