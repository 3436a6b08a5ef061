namespace PerfEtl.Pipeline.Intake.Databases;

/// <summary>A driver's exception, told apart.</summary>
/// <param name="Problem">What is wrong.</param>
/// <param name="IsTransient">Whether it may pass by itself.</param>
/// <param name="Subject">The table, column or type concerned, as the server names it; else empty.</param>
/// <param name="Code">The server's own code: <c>42P01</c>, <c>208</c>; empty where there is none.</param>
internal sealed record DatabaseFailure(
    DatabaseProblem Problem, bool IsTransient, string Subject = "", string Code = "");
