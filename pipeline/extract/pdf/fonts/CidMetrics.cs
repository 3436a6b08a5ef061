using PerfEtl.Pipeline.Extract.Pdf.Fonts.CMaps;
using PerfEtl.Pipeline.Extract.Pdf.Pig;
using UglyToad.PdfPig.Tokens;

namespace PerfEtl.Pipeline.Extract.Pdf.Fonts;

/// <summary>Numbers by glyph number as /W and /W2 write them: <c>1 [500 250] 9 20 1000</c>.</summary>
/// <param name="perGlyph">How many numbers belong to a glyph: 1 in /W, 3 in /W2.</param>
internal sealed class CidMetrics(int perGlyph)
{
    private const int EachItsOwn = 0;
    private const int AllTheSame = 1;

    private readonly List<double> numbers = [];
    private readonly CodeRanges ranges = new();

    /// <summary>Reads the array; what is no such array gives nothing.</summary>
    public static CidMetrics Read(IToken value, int perGlyph, PdfFile file)
    {
        var metrics = new CidMetrics(perGlyph);
        if (file.Resolve(value) is ArrayToken array) metrics.Read(array.Data, file);
        return metrics;
    }

    /// <summary>Where the numbers of a glyph begin in <see cref="this[int]"/>, -1 if there are none.</summary>
    public int Find(int cid)
    {
        if (cid < 0 || ranges.IsEmpty || !ranges.TryFind((uint)cid, out var range)) return -1;
        return range.Value + (range.Length == AllTheSame ? 0 : (int)((uint)cid - range.First) * perGlyph);
    }

    /// <summary>A number.</summary>
    public double this[int index] => numbers[index];

    private void Read(IReadOnlyList<IToken> items, PdfFile file)
    {
        for (var at = 0; at + 1 < items.Count;)
        {
            if (file.Resolve(items[at]) is not NumericToken { Data: >= 0 and <= ushort.MaxValue } first) return;
            var start = numbers.Count;
            var next = file.Resolve(items[at + 1]);
            if (next is ArrayToken own)
            {
                foreach (var item in own.Data) numbers.Add(ValueOf(item, file));
                Add(first.Int, first.Int + own.Data.Count / perGlyph - 1, start, EachItsOwn);
                at += 2;
                continue;
            }

            if (next is not NumericToken { Data: >= 0 } last || at + 1 + perGlyph >= items.Count) return;
            for (var index = 0; index < perGlyph; index++) numbers.Add(ValueOf(items[at + 2 + index], file));
            Add(first.Int, Math.Min(last.Int, ushort.MaxValue), start, AllTheSame);
            at += 2 + perGlyph;
        }
    }

    private void Add(int first, int last, int start, int kind)
    {
        if (last >= first) ranges.Add(new((uint)first, (uint)last, (uint)first, start, kind));
    }

    private static double ValueOf(IToken item, PdfFile file) =>
        file.Resolve(item) is NumericToken number ? number.Data : 0;
}
