using PerfEtl.Pipeline.Basics;

namespace PerfEtl.Pipeline.Intake;

/// <summary>
/// The archive no longer holds the bytes that were submitted: a member is missing or its hash differs.
/// </summary>
internal sealed class DamagedArchiveException(string path, string found)
    : ToldException($"归档文件 {path} {found}，与提交时不一致，不能使用。请从备份恢复该文件，或重新提交原文件。");
