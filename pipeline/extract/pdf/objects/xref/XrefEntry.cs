namespace PerfEtl.Pipeline.Extract.Pdf.Objects.Xref;

/// <summary>Where an object is.</summary>
/// <param name="Kind">Free, at an offset, or in an object stream.</param>
/// <param name="Place">The offset in bytes, or the number of the object stream.</param>
/// <param name="Index">The generation, or the place within the object stream.</param>
internal readonly record struct XrefEntry(XrefKind Kind, long Place, int Index);
