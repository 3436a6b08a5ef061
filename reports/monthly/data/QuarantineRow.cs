namespace PerfEtl.Reports.Monthly.Data;

/// <summary>A form, or a whole file (form 0), that the last load of the month set aside.</summary>
internal sealed record QuarantineRow(
    string DocumentName, int FormNo, string Printed, string Message, int? PageNo, int? LineNo);
