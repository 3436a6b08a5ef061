namespace PerfEtl.Pipeline.Declarations;

/// <summary>A value together with the text it was read from and where that text stands.</summary>
/// <param name="Value">The value, for example 2022-01-01.</param>
/// <param name="Text">The text exactly as printed, for example <c>2022/1/1</c>.</param>
/// <param name="Place">Where the text stands.</param>
internal sealed record Printed<T>(T Value, string Text, Place Place);
