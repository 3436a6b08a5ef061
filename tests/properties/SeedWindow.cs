using PerfEtl.Tests.Golden;

namespace PerfEtl.Tests.Properties;

/// <summary>A form of the seed between its neighbours: enough to see damage spread, and faster than all 20.</summary>
/// <param name="Lines">The text of the form and of its neighbours.</param>
/// <param name="Forms">The truth of these forms, in the order of the text.</param>
/// <param name="First">Index in <paramref name="Lines"/> of the first line of the form to damage, its title.</param>
/// <param name="End">Index after its last line.</param>
internal sealed record SeedWindow(IReadOnlyList<TextLine> Lines, IReadOnlyList<GoldForm> Forms, int First, int End)
{
    private const string Title = "财政项目支出绩效目标申报表";

    private static readonly string[] Seed = File.ReadAllText(Repository.SeedForms).Split('\n');

    private static readonly int[] Titles =
        [.. Enumerable.Range(0, Seed.Length).Where(index => Seed[index].Trim() == Title), Seed.Length];

    /// <summary>One window for every form of the seed.</summary>
    public static IReadOnlyList<SeedWindow> All { get; } = [.. Enumerable.Range(0, GoldForm.All.Count).Select(Around)];

    /// <summary>Line of the seed, 1-based, where the form begins that a line of the seed belongs to.</summary>
    public static int TitleOf(int origin) => Titles.Last(title => title < Math.Max(origin, Titles[0] + 1)) + 1;

    /// <summary>The seed's text at a line of the seed.</summary>
    public static string TextOf(int origin) => Seed[origin - 1];

    /// <summary>The lines of the seed, 1-based, that belong to a form of the truth.</summary>
    public static IEnumerable<int> LinesOf(GoldForm form) =>
        Enumerable.Range(Titles[form.Seq - 1] + 1, Titles[form.Seq] - Titles[form.Seq - 1]);

    private static SeedWindow Around(int form)
    {
        var (first, last) = (Math.Max(form - 1, 0), Math.Min(form + 1, GoldForm.All.Count - 1));
        var start = Titles[first];
        return new SeedWindow(
            [.. Seed[start..Titles[last + 1]].Select((text, index) => new TextLine(text, start + index + 1))],
            [.. GoldForm.All.Skip(first).Take(last - first + 1)],
            Titles[form] - start,
            Titles[form + 1] - start);
    }
}
