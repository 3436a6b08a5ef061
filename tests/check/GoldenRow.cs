namespace PerfEtl.Tests.Check;

/// <summary>One indicator of <c>golden/declarations-2022.json</c>; a lost target has no print.</summary>
internal sealed record GoldenRow(
    int Row, int Line, string Level1, string Level2, bool Inferred, string Name, string? Print, string Kind,
    string? Comparator, decimal? Value, decimal? Low, decimal? High, string? Unit, string? Per, string? Text);
