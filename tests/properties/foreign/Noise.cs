namespace PerfEtl.Tests.Properties.Foreign;

/// <summary>Spellings that say the same: characters nobody sees, and digits in full width.</summary>
/// <param name="choices">Which spelling.</param>
/// <param name="isText">Whether the form is printed as text; a page cannot hold what nobody sees.</param>
internal sealed class Noise(Choices choices, bool isText)
{
    private static readonly string[] Unseen = ["\u200B", "\u200E", "\u00AD", "\uFEFF", "\u2060"];

    private readonly string kind =
        choices.Of("noise", ("none", 20), ("unseen characters", isText ? 1 : 0), ("full width", 1));

    /// <summary>A text with some of it.</summary>
    public string On(string text) => kind switch
    {
        "unseen characters" when text.Length > 1 && choices.Dice.Chance(0.5) =>
            text.Insert(choices.Dice.Number(1, text.Length - 1), choices.Dice.Of(Unseen)),
        "full width" => string.Concat(text.Select(Wide)),
        _ => text,
    };

    private static char Wide(char c) => c is (>= '0' and <= '9') or '%' or '(' or ')' ? (char)(c + 0xFEE0) : c;
}
