namespace PerfEtl.Pipeline.Progress;

/// <summary>Lets a test stop a load at a named step, to kill it exactly there.</summary>
/// <remarks>
/// Some steps last microseconds, so killing at random times would almost never meet them. A process started with
/// <c>PERFETL_PAUSE_AT=committed</c> writes that name to standard error and waits; without it nothing happens.
/// </remarks>
internal static class PausePoint
{
    private static readonly string? Closed = Environment.GetEnvironmentVariable("PERFETL_PAUSE_AT");

    /// <summary>Goes on, or waits forever if this is the step to stop at.</summary>
    public static void Pass(string step)
    {
        if (step != Closed) return;
        Console.Error.WriteLine(step);
        Thread.Sleep(Timeout.Infinite);
    }
}
