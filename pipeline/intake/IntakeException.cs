using PerfEtl.Pipeline.Failures;

namespace PerfEtl.Pipeline.Intake;

/// <summary>A source cannot be read at all: wrong path or wrong configuration.</summary>
/// <remarks>Terminal: trying again does not help.</remarks>
internal sealed class IntakeException(string message, Exception? inner = null)
    : ToldException(message, FailureKind.Usage, inner);
