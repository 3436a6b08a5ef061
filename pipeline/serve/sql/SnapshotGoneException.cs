namespace PerfEtl.Pipeline.Serve.Sql;

/// <summary>A query pins a snapshot that is there no more.</summary>
/// <param name="name">Its name.</param>
internal sealed class SnapshotGoneException(string name)
    : Exception($"快照“{name}”已不在（按保留规则删除，或从未有过）。请去掉 snapshot，用最新的数据再查。");
