namespace PerfEtl.Tests;

/// <summary>What a run of the program left behind.</summary>
/// <param name="ExitCode">The exit code.</param>
/// <param name="Output">What it printed.</param>
/// <param name="Errors">What it printed on standard error, but for the line that names the settings in use.</param>
/// <param name="Settings">The settings that it named; empty if it asked for none.</param>
internal sealed record Outcome(int ExitCode, string Output, string Errors, string Settings);
