namespace PerfEtl.Tests.Properties.Foreign;

/// <summary>A document as a reader gets it, and the forms it holds.</summary>
/// <param name="Name">Its name with its number and ending: <c>17.txt</c>.</param>
/// <param name="Format">How it is printed: <c>tabs</c>, <c>bars</c>, <c>pdf</c>, <c>rows</c>.</param>
/// <param name="Bytes">Its bytes.</param>
/// <param name="Forms">The truth, form by form.</param>
internal sealed record ForeignDocument(string Name, string Format, byte[] Bytes, IReadOnlyList<Truth> Forms);

/// <summary>Makes documents of one to four forms, each by its number alone.</summary>
internal static class DocumentMaker
{
    private static readonly string[] Numerals = ["一", "二", "三", "四"];

    /// <summary>The document of a number.</summary>
    public static ForeignDocument Make(int seed)
    {
        var dice = new Dice(seed);
        var format = dice.Weighted(("tabs", 5), ("bars", 5), ("pdf", 7), ("rows", 3));
        if (format == "rows") return RowsMaker.Make(seed, dice);
        var count = dice.Of(1, 1, 1, 2, 2, 3, 4);
        var (sheets, blocks) = Sheets(dice, seed, count, isText: format != "pdf");
        var style = new Choices(dice, dice);
        style.Note("forms", count == 1 ? "one" : "several");
        var (ending, bytes) = format == "pdf"
            ? ("pdf", new PdfPrinter(style).Print(blocks))
            : ("txt", new TextPrinter(style, format).Print(blocks));
        return new ForeignDocument($"{seed}.{ending}", format, bytes,
            [.. sheets.Select(sheet => sheet.Truth with { Features = [.. sheet.Truth.Features, .. style.Features] })]);
    }

    private static (List<Sheet> Sheets, List<Block> Blocks) Sheets(Dice dice, int seed, int count, bool isText)
    {
        var year = dice.Number(2019, 2027);
        var isAlike = dice.Chance(0.7);
        var between = new Choices(dice, dice);
        var heading = between.Of("heading before a form", ("none", 4), ("number and project", 2), ("annex", 1));
        var (sheets, blocks) = (new List<Sheet>(), new List<Block>());
        for (var i = 0; i < count; i++)
        {
            var choices = new Choices(new Dice(isAlike ? seed : unchecked(seed * 31 + i)), dice);
            var sheet = new FormMaker(choices, year, isText).Make();
            if (heading == "number and project") blocks.Add(new LineBlock([$"{Numerals[i]}、{sheet.Truth.Project}"]));
            if (heading == "annex") blocks.Add(new LineBlock([$"附表{i + 1}"]));
            blocks.AddRange(sheet.Blocks);
            sheets.Add(sheet with
            {
                Truth = sheet.Truth with { Features = [.. sheet.Truth.Features, .. between.Features] },
            });
        }

        if (dice.Chance(0.15)) blocks.Insert(0, new LineBlock([$"{sheets[0].Truth.Department}{year}年部门预算公开材料"]));
        return (sheets, blocks);
    }
}
