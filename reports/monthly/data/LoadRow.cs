namespace PerfEtl.Reports.Monthly.Data;

/// <summary>A load of the snapshot.</summary>
/// <param name="LoadId">Its id: 20221231T181400123Z.</param>
/// <param name="StartedAt">UTC.</param>
internal sealed record LoadRow(string LoadId, DateTime StartedAt);
