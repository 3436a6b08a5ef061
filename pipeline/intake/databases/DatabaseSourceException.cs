using PerfEtl.Pipeline.Basics;

namespace PerfEtl.Pipeline.Intake.Databases;

/// <summary>A source cannot be read: one sentence for people, and whether trying again later may help.</summary>
/// <remarks>The driver's exception is not kept: its texts name users, and its data may hold more.</remarks>
internal sealed class DatabaseSourceException(string message, DatabaseProblem problem, bool isTransient)
    : ToldException(message, problem == DatabaseProblem.SettingWrong ? FailureKind.Settings : FailureKind.Failed)
{
    /// <summary>What is wrong.</summary>
    public DatabaseProblem Problem { get; } = problem;

    /// <summary>Whether it may pass by itself; all retries in this run were used up.</summary>
    public bool IsTransient { get; } = isTransient;
}
