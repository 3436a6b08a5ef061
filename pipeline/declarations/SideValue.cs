namespace PerfEtl.Pipeline.Declarations;

/// <summary>
/// A cell beside an indicator's target, kept as printed: its weight, last year's value, the project's target.
/// </summary>
/// <param name="Role">
/// What its column holds: <c>weight</c>, <c>history</c>, <c>project_target</c>, <c>unknown</c> …
/// </param>
/// <param name="Heading">The column's head as printed, for example <c>上年实际值</c>.</param>
/// <param name="Text">As printed.</param>
/// <param name="Place">Where it stands.</param>
internal sealed record SideValue(string Role, string Heading, string Text, Place Place);
