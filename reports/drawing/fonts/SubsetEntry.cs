namespace PerfEtl.Reports.Drawing.Fonts;

/// <summary>One glyph of a subset: its outline, how far it moves the pen, and where its left edge lies.</summary>
internal readonly record struct SubsetEntry(byte[] Outline, int Advance, int LeftBearing);
