using System.Text.Json;
using System.Text.Json.Serialization;
using PerfEtl.Warehouse;

namespace PerfEtl.Pipeline.Load;

/// <summary>Who holds the writer lock.</summary>
/// <param name="ProcessId">The process.</param>
/// <param name="Machine">The machine it runs on.</param>
/// <param name="Since">When it took the lock, UTC.</param>
/// <param name="BeatAt">When it last said that it lives, UTC.</param>
/// <param name="Fence">The fencing number of this hold.</param>
/// <param name="IsReleased">Given back; only the number is of use.</param>
internal sealed record LockOwner(
    int ProcessId, string Machine, DateTime Since, DateTime BeatAt, long Fence, bool IsReleased)
{
    /// <summary>This process.</summary>
    public static LockOwner Here(DateTime now, long fence) =>
        new(Environment.ProcessId, Environment.MachineName, now, now, fence, IsReleased: false);

    /// <summary>What the file says; null if it is missing or cannot be understood.</summary>
    public static LockOwner? Read(string path)
    {
        try
        {
            return JsonSerializer.Deserialize(File.ReadAllBytes(path), LockOwnerJson.Default.LockOwner);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or JsonException)
        {
            return null;
        }
    }

    /// <summary>Whether this is the same hold, whatever its heart says meanwhile.</summary>
    public bool IsSameHold(LockOwner other) => (ProcessId, Machine, Since, Fence)
        == (other.ProcessId, other.Machine, other.Since, other.Fence);

    /// <summary>Whether it runs on another machine and its heart still beats.</summary>
    public bool IsAliveElsewhere(DateTime now) =>
        !IsReleased && Machine != Environment.MachineName && now - BeatAt < WriterLock.Silence;

    /// <summary>For people, in their time: 进程 4711（财政一号），2022-12-31 02:14:00（北京时间）起.</summary>
    public string Sentence(DateTime now)
    {
        var silent = now - BeatAt;
        var note = silent < WriterLock.Silence ? "" : FormattableString.Invariant(
            $"，已有 {silent.TotalMinutes:0} 分钟没有心跳，可能已停住，请检查或结束该进程");
        return FormattableString.Invariant(
            $"进程 {ProcessId}（{Machine}），{BeijingTime.Text(Since)}（北京时间）起{note}");
    }
}

/// <summary>The serializer of <see cref="LockOwner"/>, made at build time.</summary>
[JsonSerializable(typeof(LockOwner))]
internal sealed partial class LockOwnerJson : JsonSerializerContext;
