using PerfEtl.Pipeline.Declarations;

namespace PerfEtl.Pipeline.Extract.Pdf.Grid;

/// <summary>One line of text outside every table: a title, the year, a footer, a page number.</summary>
internal sealed record FreeLine(PageBox Box, string Text);
