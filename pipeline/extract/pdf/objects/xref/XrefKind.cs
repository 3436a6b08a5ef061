namespace PerfEtl.Pipeline.Extract.Pdf.Objects.Xref;

/// <summary>What the cross-reference says of an object.</summary>
internal enum XrefKind
{
    /// <summary>There is none.</summary>
    Free,

    /// <summary>It stands at an offset of the file.</summary>
    AtOffset,

    /// <summary>It stands in an object stream.</summary>
    InStream,
}
