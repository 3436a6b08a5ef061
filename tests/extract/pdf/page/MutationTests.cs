using System.Diagnostics;
using PerfEtl.Pipeline.Configuration;
using PerfEtl.Pipeline.Extract.Pdf;

namespace PerfEtl.Tests.Extract.Pdf.Page;

/// <summary>Random changes of content streams: never another exception, never a hang.</summary>
public sealed class MutationTests
{
    private const string Content = """
        q 0.5 0 0 0.5 10 10 cm 1 J 0.5 w /GS gs /P /M BDC
        10 50 180 0.75 re f 10 10 m 110 10 l 110 60 l h S 0 0 50 50 re 1 1 48 48 re f*
        q 10 50 180 1 re W n 0.2 0.3 0.4 rg 0 0 200 100 re f Q
        BT /F1 10 Tf 90 Tz 1 Tc 2 Tw 3 Ts 12 TL 20 40 Td (AB \(C\)) Tj [(A) -300 <4243>] TJ T*
        0 1 -1 0 20 40 Tm (D) ' ET
        /X Do 5 5 m 1 2 3 4 5 6 c 1 2 3 4 v b* BI /W 2 /H 2 /BPC 8 /CS /G ID abcd EI EMC
        /Cs cs 1 sc 10 20 180 1 re f Q
        """;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Content_ChangedAtRandom_IsReadOrRefused(int seed)
    {
        var random = new Random(seed);
        var watch = Stopwatch.StartNew();
        for (var i = 0; i < 1000; i++)
        {
            var drawn = new DrawnPage(Changed(random)) { Limits = new PdfLimits { Operators = 10_000 } };
            var form = drawn.Add(DrawnPage.Stream("/Subtype /Form /BBox [0 0 99 99]", Changed(random)));
            drawn.Resources = $"/XObject << /X {form} >> /ExtGState << /GS << /ca 0.5 /LW 2 >> >> "
                + "/Properties << /M << >> >> /ColorSpace << /Cs [/Indexed /DeviceRGB 1 <000000FFFFFF>] >>";
            try
            {
                var page = drawn.Read();
                Assert.All(page.Glyphs, glyph => Assert.True(double.IsFinite(glyph.Box.Width + glyph.Box.Height)));
                Assert.All(page.Rulings, ruling => Assert.InRange(ruling.To - ruling.From, 0.9, 201));
            }
            catch (PdfException)
            {
                // Refused with a reason.
            }
        }

        Assert.InRange(watch.Elapsed.TotalSeconds, 0, 60);
    }

    private static string Changed(Random random)
    {
        var text = Content.ToCharArray().ToList();
        const string Pieces = "0123456789.-+/()<>[]{}% \nqQmlhWnfSBTJEDdc'\"\\e\u0000\u00FF";
        for (var change = random.Next(1, 6); change > 0; change--)
        {
            var at = random.Next(text.Count);
            switch (random.Next(5))
            {
                case 0:
                    text.RemoveAt(at);
                    break;
                case 1:
                    text.Insert(at, Pieces[random.Next(Pieces.Length)]);
                    break;
                case 2:
                    text.InsertRange(at, "99999999999999999999");
                    break;
                case 3:
                    text.RemoveRange(at, Math.Min(random.Next(40), text.Count - at));
                    break;
                default:
                    text[at] = Pieces[random.Next(Pieces.Length)];
                    break;
            }
        }

        return new string([.. text]);
    }
}
