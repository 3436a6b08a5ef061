namespace PerfEtl.Pipeline.Intake.Databases;

/// <summary>A column cannot be read as what it should be; the message is a Chinese clause.</summary>
internal sealed class ColumnTypeException(string clause) : Exception(clause);
