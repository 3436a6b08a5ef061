namespace PerfEtl.Tests.Properties.Foreign;

/// <summary>An indicator before it is printed.</summary>
/// <param name="Level1">By the taxonomy.</param>
/// <param name="Level2">By the taxonomy.</param>
/// <param name="Name">As printed.</param>
/// <param name="Target">Its target.</param>
/// <param name="Spelled">The target as one cell holds it.</param>
internal sealed record IndicatorPlan(string Level1, string Level2, string Name, Target Target, string Spelled);

/// <summary>A column of the indicator table to the right of the name.</summary>
/// <param name="Kind">What it holds: <c>value</c>, <c>comparator</c>, <c>unit</c>, <c>weight</c>.</param>
/// <param name="Heading">Its heading.</param>
/// <param name="Text">What it holds of an indicator.</param>
/// <param name="Over">The heading above it in a head of two lines; empty for none.</param>
internal sealed record TableColumn(string Kind, string Heading, Func<IndicatorPlan, string> Text, string Over = "");
