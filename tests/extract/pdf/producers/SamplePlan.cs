using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using PerfEtl.Tests.Golden;
using PerfEtl.Tests.Properties;

namespace PerfEtl.Tests.Extract.Pdf.Producers;

/// <summary>What the kept samples print.</summary>
internal static class SamplePlan
{
    private const Producer Chromium = Producer.Chromium;
    private const Producer Writer = Producer.Writer;
    private const Producer Calc = Producer.Calc;
    private const Producer WeasyPrint = Producer.WeasyPrint;
    private const Producer Wkhtmltopdf = Producer.Wkhtmltopdf;

    /// <summary>Every printed document; what is made of them afterwards is not among them.</summary>
    public static IReadOnlyList<PrintJob> Jobs { get; } =
    [
        .. from producer in new[] { Chromium, Writer, Calc }
           from gold in GoldForm.All
           select Real(producer, SampleStyles.Plain, gold.Seq),
        .. Of([Chromium, Calc, Wkhtmltopdf], SampleStyles.All, [.. GoldForm.All.Select(gold => gold.Seq)]),
        .. Of([Writer, WeasyPrint], SampleStyles.AllFlowing, [.. GoldForm.All.Select(gold => gold.Seq)]),
        .. Of([WeasyPrint, Wkhtmltopdf], SampleStyles.Plain, [1]),
        Real(Chromium, SampleStyles.NotoSans, 8), Real(Writer, SampleStyles.NotoSans, 19),
        Real(Calc, SampleStyles.NotoSans, 16), Real(Wkhtmltopdf, SampleStyles.NotoSans, 20),
        Real(Writer, SampleStyles.MadeBold, 15),
        .. Of([Chromium, Writer, Calc, WeasyPrint], SampleStyles.Cut, [2]),
        .. Of([Chromium, Writer, Calc, Wkhtmltopdf], SampleStyles.HeadAgain, [6]),
        .. Of([Chromium, Writer, Calc], SampleStyles.Flowing, [8, 4, 20]),
        .. Of([Chromium, Writer, Calc], SampleStyles.Narrow, [13]),
        .. Of([Chromium, Calc, Wkhtmltopdf], SampleStyles.Small, [10]),
        .. Of([Chromium, Writer], SampleStyles.TitleRow, [11]),
        .. Of([Writer, Calc], SampleStyles.Large, [7]),
        .. Of([Chromium, Writer, Calc], SampleStyles.Parts, [14]),
        .. Of([Chromium, Writer, Calc, WeasyPrint], SampleStyles.Order, MadeForms(1, 2), 1),
        .. Of([Chromium, Writer, Calc], SampleStyles.Wide, MadeForms(2, 2), 2),
        .. Of([Writer, Calc, Wkhtmltopdf], SampleStyles.Serif2024, MadeForms(3, 1), 3),
        .. Of([Chromium, Writer, Calc], SampleStyles.FirstRow, MadeForms(4, 1), 4),
        .. Of([Chromium, Writer, Calc], SampleStyles.EveryRow, MadeForms(5, 2), 5),
    ];

    /// <summary>One real form by number.</summary>
    public static PrintJob Real(Producer producer, PrintStyle style, int number) =>
        new(producer, style, [RealForm(number)], number.ToString("00", CultureInfo.InvariantCulture));

    /// <summary>Made-up forms, the same for the same seed.</summary>
    public static IReadOnlyList<(string Id, PrintableForm Form)> MadeForms(int seed, int count) =>
        [.. MadeForm.Any.Sample(count, new Rnd((ulong)seed, 303), 50)
            .Select((made, index) => ($"made-{seed}-{index + 1}", PrintableForm.Of(made)))];

    /// <summary>A real form with its id.</summary>
    public static (string Id, PrintableForm Form) RealForm(int number) =>
        (SampleTruth.GoldId(number), PrintableForm.Of(GoldForm.All[number - 1]));

    private static IEnumerable<PrintJob> Of(Producer[] producers, PrintStyle style, int[] numbers)
    {
        var suffix = string.Join('-', numbers.Length > 3 ? ["20"] : numbers.Select(number => $"{number:00}"));
        return producers.Select(producer => new PrintJob(producer, style, [.. numbers.Select(RealForm)], suffix));
    }

    private static IEnumerable<PrintJob> Of(
        Producer[] producers, PrintStyle style, IReadOnlyList<(string Id, PrintableForm Form)> forms, int seed) =>
        producers.Select(producer => new PrintJob(producer, style, forms, $"made{seed}"));
}
