namespace PerfEtl.Pipeline.Serve.Monthly;

/// <summary>The monthly reports that lie in the data folder, latest first.</summary>
public sealed record ReportsModel(IReadOnlyList<ReportLine> Rows);

/// <summary>A report: <c>绩效目标月报 2022-12 某县教育局.pdf</c>; the moment is UTC.</summary>
public sealed record ReportLine(string File, string Month, string Department, long Bytes, DateTime At);
