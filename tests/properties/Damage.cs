namespace PerfEtl.Tests.Properties;

/// <summary>One damage, done.</summary>
/// <param name="Kind">What was done.</param>
/// <param name="Lines">The whole damaged text.</param>
/// <param name="At">
/// The lines of the damaged text where it was done, 1-based; for a lost line the one that took its place.
/// </param>
/// <param name="Origins">The lines of the seed it was done to.</param>
/// <param name="Before">The lines concerned as they were.</param>
/// <param name="After">The lines concerned as they are now.</param>
internal sealed record Damage(
    DamageKind Kind, IReadOnlyList<TextLine> Lines, IReadOnlyList<int> At, IReadOnlyList<int> Origins,
    string Before, string After)
{
    /// <summary>The damaged text.</summary>
    public string Text => string.Join('\n', Lines.Select(line => line.Text));

    public override string ToString() => $"{Kind} at {string.Join(',', At)}: [{Before}] => [{After}]";

    /// <summary>The seed's line at a line of the damaged text; 0 for a line that is in neither.</summary>
    public int OriginOf(int line) => line >= 1 && line <= Lines.Count ? Lines[line - 1].Origin : 0;

    /// <summary>Whether a line of the damaged text is where the damage was done, or next to it.</summary>
    public bool IsNear(int line) => At.Any(at => Math.Abs(at - line) <= 1);
}
