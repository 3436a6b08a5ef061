namespace PerfEtl.Tests.Properties.Foreign;

/// <summary>Chance that can be repeated: the same seed throws the same dice.</summary>
internal sealed class Dice(int seed)
{
    private readonly Random random = new(seed);

    /// <summary>A whole number, both ends included.</summary>
    public int Number(int low, int high) => random.Next(low, high + 1);

    /// <summary>True so often: 0.1 is one time in ten.</summary>
    public bool Chance(double share) => random.NextDouble() < share;

    /// <summary>One of several, each as often.</summary>
    public T Of<T>(params IReadOnlyList<T> choices) => choices[random.Next(choices.Count)];

    /// <summary>One of several by weight.</summary>
    public string Weighted(params IReadOnlyList<(string Choice, int Weight)> choices)
    {
        var left = random.Next(choices.Sum(choice => choice.Weight));
        return choices.First(choice => (left -= choice.Weight) < 0).Choice;
    }

    /// <summary>All of them in any order.</summary>
    public List<T> Shuffled<T>(IEnumerable<T> items) => [.. items.OrderBy(_ => random.Next())];
}
