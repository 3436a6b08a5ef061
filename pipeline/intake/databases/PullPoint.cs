namespace PerfEtl.Pipeline.Intake.Databases;

/// <summary>A moment of a pull: what was delivered up to then.</summary>
/// <param name="Progress">The whole pull.</param>
/// <param name="Taken">How many of its rows count.</param>
internal readonly record struct PullPoint(PullProgress Progress, int Taken)
{
    /// <summary>The mark of that moment.</summary>
    public string Mark => Progress.MarkAfter(Taken).Write();
}
