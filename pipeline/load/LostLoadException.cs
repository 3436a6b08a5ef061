namespace PerfEtl.Pipeline.Load;

/// <summary>The working file lacks a load that had been committed to it: another file was put in its place.</summary>
internal sealed class LostLoadException(string loadId) : Exception($"缺少已入库的加载 {loadId}");
