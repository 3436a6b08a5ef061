namespace PerfEtl.Pipeline.Extract.Workers;

/// <summary>A reader process did not live to give its answer.</summary>
internal sealed class ReaderDiedException(ReaderDeath death) : Exception($"The reader process is gone: {death}.")
{
    /// <summary>Of what.</summary>
    public ReaderDeath Death { get; } = death;
}

/// <summary>What a reader process died of, as far as its parent can tell.</summary>
internal enum ReaderDeath
{
    /// <summary>It ended or was ended, nobody knows why.</summary>
    Ended,

    /// <summary>It was killed for taking too long.</summary>
    Late,

    /// <summary>There was not enough memory for it.</summary>
    Memory,

    /// <summary>Something nests deeper than its stack.</summary>
    Stack,

    /// <summary>What came out of it was no answer.</summary>
    Garbled,
}
