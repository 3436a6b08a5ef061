using System.Runtime.InteropServices;
using PerfEtl.Pipeline.Declarations;
using PerfEtl.Pipeline.Extract.Pdf.Page.Glyphs;

namespace PerfEtl.Pipeline.Extract.Pdf.Grid;

/// <summary>Glyphs outside every table → lines of text.</summary>
internal static class FreeLines
{
    // A gap this wide parts two texts on one line: 填报单位：…      单位：万元. In points per point of font size.
    private const double Gap = 2.5;

    /// <summary>The lines from top to bottom, left to right.</summary>
    public static List<FreeLine> Read(ReadOnlySpan<int> indexes, ReadOnlySpan<PageGlyph> glyphs, TextLines order)
    {
        var lines = new List<FreeLine>();
        if (indexes.IsEmpty) return lines;
        var piece = new TextPiece();
        var isPlain = true;
        foreach (var index in indexes) isPlain &= glyphs[index].Angle == glyphs[indexes[0]].Angle;
        if (isPlain)
        {
            ReadOneWay(indexes, glyphs, order, piece, lines);
        }
        else
        {
            var oneWay = new List<int>(indexes.Length);
            foreach (var angle in (ReadOnlySpan<int>)[0, 90, 180, 270])
            {
                oneWay.Clear();
                foreach (var index in indexes)
                {
                    var isOther = angle == 0 && glyphs[index].Angle is not (90 or 180 or 270);
                    if (isOther || glyphs[index].Angle == angle) oneWay.Add(index);
                }

                ReadOneWay(CollectionsMarshal.AsSpan(oneWay), glyphs, order, piece, lines);
            }
        }

        lines.Sort(static (one, other) =>
        {
            var order = one.Box.Top.CompareTo(other.Box.Top);
            return order != 0 ? order : one.Box.Left.CompareTo(other.Box.Left);
        });
        return lines;
    }

    private static void ReadOneWay(
        ReadOnlySpan<int> indexes, ReadOnlySpan<PageGlyph> glyphs, TextLines order, TextPiece piece,
        List<FreeLine> lines)
    {
        order.OrderPlainly(indexes, glyphs);
        var marks = order.Marks;
        for (var first = 0; first < marks.Length;)
        {
            var end = TextPiece.EndOf(marks, first);
            var part = first;
            var last = -1;
            for (var index = first; index < end; index++)
            {
                if (marks[index].IsBlank) continue;
                if (last >= 0 && marks[index].Start - marks[last].End > Gap * marks[index].Size)
                {
                    Add(marks[part..index], glyphs, piece, lines);
                    part = index;
                }

                last = index;
            }

            if (last >= 0) Add(marks[part..end], glyphs, piece, lines);
            first = end;
        }
    }

    private static void Add(
        ReadOnlySpan<Mark> marks, ReadOnlySpan<PageGlyph> glyphs, TextPiece piece, List<FreeLine> lines)
    {
        PageBox? around = null;
        foreach (var mark in marks)
        {
            if (mark.IsBlank) continue;
            var box = glyphs[mark.Glyph].Box;
            around = around is not { } old
                ? box
                : new PageBox(
                    Math.Min(old.Left, box.Left), Math.Min(old.Top, box.Top), Math.Max(old.Right, box.Right),
                    Math.Max(old.Bottom, box.Bottom));
        }

        lines.Add(new FreeLine(around ?? default, piece.ReadLine(marks)));
    }
}

/// <summary>One line of text outside every table: a title, the year, a footer, a page number.</summary>
internal sealed record FreeLine(PageBox Box, string Text);
