namespace PerfEtl.Pipeline.Intake.Databases;

/// <summary>A setting of a source cannot be used; the message is one Chinese clause without a full stop.</summary>
internal sealed class DatabaseSettingException(string clause) : Exception(clause);
