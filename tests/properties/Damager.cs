namespace PerfEtl.Tests.Properties;

/// <summary>Damages one form of the seed in one place, by fixed dice.</summary>
internal sealed class Damager(int seed)
{
    private static readonly string SeedCharacters =
        string.Concat(File.ReadAllText(Repository.SeedForms).Where(glyph => glyph is >= '一' and <= '龥'));

    private readonly Random dice = new(seed);

    /// <summary>A damage of the given kind that changes the text.</summary>
    public Damage Next(DamageKind kind, SeedWindow window)
    {
        while (true)
        {
            var damage = Try(kind, window);
            if (damage is not null && damage.Before != damage.After) return damage;
        }
    }

    private Damage? Try(DamageKind kind, SeedWindow window)
    {
        var at = dice.Next(window.First, window.End);
        return kind switch
        {
            DamageKind.DeleteLine => Replace(kind, window, at, []),
            DamageKind.DoubleLine => Replace(kind, window, at, [window.Lines[at], window.Lines[at]]),
            DamageKind.SwapNeighbours => at + 1 < window.End ? Swap(kind, window, at, at + 1) : null,
            DamageKind.SwapAnyLines => Swap(kind, window, at, dice.Next(window.First, window.End)),
            DamageKind.CutCell => WithCell(kind, window, at, cell => cell[..dice.Next(1, Math.Max(2, cell.Length))]),
            DamageKind.EmptyCell => WithCell(kind, window, at, _ => ""),
            DamageKind.LoseColumn => WithCell(kind, window, at, _ => null),
            DamageKind.DeleteTab => WithGlyph(kind, window, at, glyph => glyph == '\t', _ => ""),
            DamageKind.InsertTab => WithGlyph(kind, window, at, _ => true, glyph => "\t" + glyph),
            DamageKind.ChangeCharacter => WithGlyph(kind, window, at, IsPrint, _ => AnyCharacter().ToString()),
            DamageKind.DeleteCharacter => WithGlyph(kind, window, at, IsPrint, _ => ""),
            DamageKind.DoubleCharacter => WithGlyph(kind, window, at, IsPrint, glyph => $"{glyph}{glyph}"),
            DamageKind.TruncateFile => Truncate(window, at),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    private Damage? WithCell(DamageKind kind, SeedWindow window, int at, Func<string, string?> damage)
    {
        var cells = window.Lines[at].Cells;
        var filled = Enumerable.Range(0, cells.Length).Where(index => cells[index].Trim().Length > 0).ToList();
        if (filled.Count == 0) return null;
        var chosen = filled[dice.Next(filled.Count)];
        var damaged = cells.Select((cell, index) => index == chosen ? damage(cell) : cell).OfType<string>();
        return WithLine(kind, window, at, string.Join('\t', damaged));
    }

    private Damage? WithGlyph(
        DamageKind kind, SeedWindow window, int at, Func<char, bool> fits, Func<char, string> damage)
    {
        // A cell is chosen first: else nearly every damage would hit the long text of the goal.
        var (text, cells) = (window.Lines[at].Text, window.Lines[at].Cells);
        var cell = dice.Next(cells.Length);
        var start = cells.Take(cell).Sum(other => other.Length + 1);
        var places = Enumerable.Range(start, cells[cell].Length + 1)
            .Where(place => place < text.Length && fits(text[place])).ToList();
        if (places.Count == 0) return null;
        var chosen = places[dice.Next(places.Count)];
        return WithLine(kind, window, at, text[..chosen] + damage(text[chosen]) + text[(chosen + 1)..]);
    }

    private Damage? Truncate(SeedWindow window, int at)
    {
        var text = window.Lines[at].Text;
        var rest = text[..dice.Next(text.Length + 1)];
        return Replace(DamageKind.TruncateFile, window, at, [window.Lines[at] with { Text = rest }]) is { } damage
            ? damage with { Lines = [.. damage.Lines.Take(at + 1)], After = damage.After + "[end of file]" }
            : null;
    }

    private static Damage WithLine(DamageKind kind, SeedWindow window, int at, string text) =>
        Replace(kind, window, at, [window.Lines[at] with { Text = text }]);

    private static Damage Replace(DamageKind kind, SeedWindow window, int at, IReadOnlyList<TextLine> lines) => new(
        kind,
        [.. window.Lines.Take(at), .. lines, .. window.Lines.Skip(at + 1)],
        [.. Enumerable.Range(at + 1, Math.Max(1, lines.Count))],
        [window.Lines[at].Origin],
        window.Lines[at].Text,
        string.Join('\n', lines.Select(line => line.Text)) + (lines.Count == 0 ? "[line deleted]" : ""));

    private static Damage Swap(DamageKind kind, SeedWindow window, int one, int other)
    {
        var lines = window.Lines.ToArray();
        (lines[one], lines[other]) = (lines[other], lines[one]);
        return new Damage(
            kind, lines, [one + 1, other + 1], [lines[one].Origin, lines[other].Origin],
            $"{window.Lines[one].Text}\n{window.Lines[other].Text}", $"{lines[one].Text}\n{lines[other].Text}");
    }

    private static bool IsPrint(char glyph) => glyph is not ('\t' or ' ');

    private char AnyCharacter() => dice.Next(6) switch
    {
        0 => Any("ABDGHIJOQSTZabdeghilnoqrst"),
        1 => Any("0123456789"),
        2 => Any(",.;:-_/|()'!?*+=<>%、，。；：（）“”《》…·"),
        3 => (char)dice.Next('一', '龥' + 1),
        _ => Any(SeedCharacters),
    };

    private char Any(string glyphs) => glyphs[dice.Next(glyphs.Length)];
}
