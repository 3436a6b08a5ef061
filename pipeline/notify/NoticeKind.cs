namespace PerfEtl.Pipeline.Notify;

/// <summary>What a notice is about.</summary>
internal enum NoticeKind
{
    /// <summary>A run failed, was refused or died.</summary>
    Failure,

    /// <summary>Forms or files were set aside.</summary>
    Quarantine,

    /// <summary>A run found nothing new.</summary>
    Nothing,
}
