namespace PerfEtl.Reports.Monthly.Data;

/// <summary>A form, or a whole file (form 0), that waited in quarantine at the end of the month.</summary>
internal sealed record QuarantineRow(
    string DocumentName, int FormNo, string Printed, string Message, int? PageNo, int? LineNo);
