namespace PerfEtl.Tests.Properties.Foreign;

/// <summary>How a form is laid out, remembered, so that failures can be counted by it.</summary>
/// <param name="style">Decides the layout; forms of one style throw the same dice again.</param>
/// <param name="dice">Decides numbers and words, which are no features.</param>
/// <remarks>Every other form is tame: it mostly has what is usual, so that single oddities are tried, too.</remarks>
internal sealed class Choices(Dice style, Dice dice)
{
    private const double Usual = 0.8;
    private readonly bool isTame = style.Chance(0.5);
    private readonly SortedSet<string> features = new(StringComparer.Ordinal);

    /// <summary>The dice of numbers and words.</summary>
    public Dice Dice => dice;

    /// <summary>What was chosen so far: <c>unit: in the label</c>, <c>head printed again</c>.</summary>
    public IReadOnlyCollection<string> Features => features;

    private bool IsUsual => isTame && style.Chance(Usual);

    /// <summary>One way of several by weight, remembered; the first is the usual one.</summary>
    public string Of(string feature, params IReadOnlyList<(string Choice, int Weight)> choices)
    {
        var choice = IsUsual && choices[0].Weight > 0 ? choices[0].Choice : style.Weighted(choices);
        Note(feature, choice);
        return choice;
    }

    /// <summary>A label of several, remembered; the first is the usual one.</summary>
    public string Label(string feature, params IReadOnlyList<string> labels)
    {
        var label = IsUsual ? labels[0] : style.Of(labels);
        Note(feature, label);
        return label;
    }

    /// <summary>Whether the form has it, remembered where it has.</summary>
    public bool Has(string feature, double share)
    {
        if (IsUsual || !style.Chance(share)) return false;
        features.Add(feature);
        return true;
    }

    /// <summary>Items in an order of the style.</summary>
    public List<T> Shuffled<T>(IEnumerable<T> items) => style.Shuffled(items);

    /// <summary>Remembers what follows from other choices.</summary>
    public void Note(string feature, string choice) => features.Add($"{feature}: {choice}");
}
