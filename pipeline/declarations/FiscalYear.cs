namespace PerfEtl.Pipeline.Declarations;

/// <summary>A fiscal year (年度), which in China is the calendar year; for example 2022.</summary>
internal readonly record struct FiscalYear(int Year);
