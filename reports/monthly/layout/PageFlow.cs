using PerfEtl.Reports.Drawing;
using PerfEtl.Reports.Drawing.Pdf;

namespace PerfEtl.Reports.Monthly.Layout;

/// <summary>Fills pages from top to bottom; what does not fit goes on to the next page.</summary>
internal sealed class PageFlow(PdfDocument document, FontSet fonts)
{
    public const double Left = 48;
    public const double Right = PdfDocument.A4Width - 48;
    public const double Width = Right - Left;
    public const double Top = 70;
    public const double Bottom = PdfDocument.A4Height - 62;

    private const double HeadingLine = 22;
    private const double AfterHeading = 6;
    private const double BetweenSections = 24;
    private const int LeastLines = 2;

    public PdfDocument Document => document;

    public FontSet Fonts => fonts;

    public PdfPage Page { get; private set; } = document.AddPage();

    public double Y { get; set; } = Top;

    /// <summary>What is left of the page.</summary>
    public double Room => Bottom - Y;

    public bool IsAtTop => Y <= Top;

    public void NextPage()
    {
        Page = document.AddPage();
        Y = Top;
    }

    /// <summary>Makes sure that so much fits on the page.</summary>
    public void Need(double height)
    {
        if (height > Room && !IsAtTop) NextPage();
    }

    /// <summary>Blank room, but not at the top of a page.</summary>
    public void Gap(double height)
    {
        if (!IsAtTop) Y += height;
    }

    /// <summary>A section's heading with its bookmark and its mark; never the last thing on a page.</summary>
    /// <param name="text">The finding.</param>
    /// <param name="mark">Where links to the section lead.</param>
    /// <param name="after">The height of what has to stand below it on the same page.</param>
    public void Heading(string text, string mark, double after)
    {
        var block = TextBlock.Even(text, Width, ReportStyles.Heading, HeadingLine, fonts);
        Gap(BetweenSections);
        Need(block.Height + AfterHeading + after);
        Page.Bookmark(text, Y - 6);
        Page.Mark(mark, Y - 6);
        document.Tag(PdfTag.H2, () => block.Draw(Page, Left, Y));
        Y += block.Height + AfterHeading;
    }

    /// <summary>A heading within a section.</summary>
    public void Subheading(string text, double after)
    {
        var block = TextBlock.Paragraph(text, Width, ReportStyles.Subheading, ReportStyles.BodyLine, fonts);
        Gap(14);
        Need(block.Height + 4 + after);
        Page.Bookmark(text, Y - 6, 2);
        document.Tag(PdfTag.H3, () => block.Draw(Page, Left, Y));
        Y += block.Height + 4;
    }

    /// <summary>Text over the whole width; never a single line of several alone on a page.</summary>
    public void Paragraph(string text) => Paragraph(text, ReportStyles.Body, ReportStyles.BodyLine, PdfTag.Paragraph);

    /// <summary>The unit of a table, at the right above it.</summary>
    public void Unit(string text)
    {
        Need(4 * ReportStyles.SmallLine);
        document.Tag(PdfTag.Paragraph, () => Page.Text(text, Right, Y + 7, ReportStyles.Small, Anchor.End));
        Y += ReportStyles.SmallLine;
    }

    /// <summary>A remark in small print.</summary>
    public void Note(string text) => Paragraph(text, ReportStyles.Small, ReportStyles.SmallLine, PdfTag.Note);

    private void Paragraph(string text, TextStyle style, double lineHeight, PdfTag tag)
    {
        var block = TextBlock.Paragraph(text, Width, style, lineHeight, fonts);
        var isShort = block.Lines.Count <= 2 * LeastLines;
        Need(lineHeight * (isShort ? block.Lines.Count : LeastLines));
        document.Tag(tag, () =>
        {
            for (var i = 0; i < block.Lines.Count; i++)
            {
                var isLastPair = i == block.Lines.Count - LeastLines;
                Need(isLastPair ? LeastLines * lineHeight : lineHeight);
                new TextBlock([block.Lines[i]], style, lineHeight).Draw(Page, Left, Y);
                Y += lineHeight;
            }
        });
    }
}
