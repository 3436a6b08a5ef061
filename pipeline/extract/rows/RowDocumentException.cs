namespace PerfEtl.Pipeline.Extract.Rows;

/// <summary>Leaves the reader of one document; never seen outside it. The message is one Chinese clause.</summary>
internal sealed class RowDocumentException(string clause) : Exception(clause);
