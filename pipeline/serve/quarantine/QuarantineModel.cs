using PerfEtl.Pipeline.Serve.Site;

namespace PerfEtl.Pipeline.Serve.Quarantine;

/// <summary>What waits for a person, and how the last things that waited ended.</summary>
/// <param name="Waiting">Documents, each with its forms; form 0 is the whole document.</param>
/// <param name="Ended">The last periods of waiting, latest first.</param>
/// <param name="Told">What was answered to the last order; null for none.</param>
public sealed record QuarantineModel(
    IReadOnlyList<WaitingDocument> Waiting, IReadOnlyList<EndedLine> Ended, string? Told)
{
    /// <summary>Reads it.</summary>
    internal static QuarantineModel Read(SiteRows rows, PageRequest request) => new(
        [
            .. rows.Query<WaitingLine>("quarantine/waiting.sql").GroupBy(line => (line.Document, line.Sha256))
                .Select(document => new WaitingDocument(document.Key.Document, document.Key.Sha256, [.. document])),
        ],
        rows.Query<EndedLine>("quarantine/ended.sql"), request.Text("told"));
}

/// <summary>A document that waits, or forms of it.</summary>
public sealed record WaitingDocument(string Document, string Sha256, IReadOnlyList<WaitingLine> Forms)
{
    /// <summary>What an order names it by: its hash, or its name where its bytes could not be had.</summary>
    public string Handle => Sha256.Length > 0 ? Sha256 : Document;
}

/// <summary>Why a form, or with number 0 a document, waits; the moment is UTC.</summary>
public sealed record WaitingLine(
    string Document, string Sha256, int FormNo, string? Verdict, string? Field, string? Printed, string Message,
    string NextStep, string? Source, DateTime Since);

/// <summary>
/// How a waiting ended, by which load, and whether a person ordered that load and nobody took it back; UTC.
/// </summary>
public sealed record EndedLine(
    string Document, int FormNo, string Message, string EndedAs, DateTime Ended, string? EndedBy, string? Reason,
    string LoadId, bool? IsOrdered);
