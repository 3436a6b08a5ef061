namespace PerfEtl.Pipeline.Extract.Pdf.Grid;

/// <summary>How the text of a cell fills it where it begins and ends; all lengths in points along the text.</summary>
/// <param name="Lines">How many lines the text has; 0 for a blank cell.</param>
/// <param name="Extent">How long a line the cell can hold.</param>
/// <param name="Room">How much room is left after the last line, negative if it runs over.</param>
/// <param name="FirstGlyph">Length of the first character.</param>
/// <param name="FirstWord">Length of the first word: a Latin word or a number, or one character and what clings to it.
/// </param>
/// <param name="Size">Font size of the first character.</param>
internal readonly record struct TextEnds(
    int Lines, double Extent, double Room, double FirstGlyph, double FirstWord, double Size);
