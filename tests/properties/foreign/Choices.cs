namespace PerfEtl.Tests.Properties.Foreign;

/// <summary>How a form is laid out, remembered, so that failures can be counted by it.</summary>
/// <param name="style">Decides the layout; forms of one style throw the same dice again.</param>
/// <param name="dice">Decides numbers and words, which are no features.</param>
internal sealed class Choices(Dice style, Dice dice)
{
    private readonly SortedSet<string> features = new(StringComparer.Ordinal);

    /// <summary>The dice of numbers and words.</summary>
    public Dice Dice => dice;

    /// <summary>What was chosen so far: <c>unit: in the label</c>, <c>head printed again</c>.</summary>
    public IReadOnlyCollection<string> Features => features;

    /// <summary>One way of several by weight, remembered.</summary>
    public string Of(string feature, params IReadOnlyList<(string Choice, int Weight)> choices)
    {
        var choice = style.Weighted(choices);
        Note(feature, choice);
        return choice;
    }

    /// <summary>A label of several, remembered.</summary>
    public string Label(string feature, params IReadOnlyList<string> labels)
    {
        var label = style.Of(labels);
        Note(feature, label);
        return label;
    }

    /// <summary>Whether the form has it, remembered where it has.</summary>
    public bool Has(string feature, double share)
    {
        if (!style.Chance(share)) return false;
        features.Add(feature);
        return true;
    }

    /// <summary>Items in an order of the style.</summary>
    public List<T> Shuffled<T>(IEnumerable<T> items) => style.Shuffled(items);

    /// <summary>Remembers what follows from other choices.</summary>
    public void Note(string feature, string choice) => features.Add($"{feature}: {choice}");
}
