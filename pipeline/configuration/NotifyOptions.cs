namespace PerfEtl.Pipeline.Configuration;

/// <summary>Whom to tell about runs (section <c>Notify</c>); nobody unless a server or an address is named.</summary>
internal sealed record NotifyOptions
{
    /// <summary>Whether to tell of a run that failed, was refused or died.</summary>
    public bool Failure { get; init; } = true;

    /// <summary>Whether to tell of forms and files that were set aside.</summary>
    public bool Quarantine { get; init; } = true;

    /// <summary>Whether to tell of a run that found nothing new.</summary>
    public bool Nothing { get; init; } = true;

    /// <summary>Whether to tell of runs by hand too: for those who schedule <c>perfetl run</c> themselves.</summary>
    public bool ByHand { get; init; }

    /// <summary>For how many hours the same notice is not sent again; the next one says how often it was.</summary>
    [Within(0, 744, "小时")]
    public int RepeatHours { get; init; } = 12;

    /// <summary>The longest a delivery may take.</summary>
    [Within(1, 300, "秒")]
    public int TimeoutSeconds { get; init; } = 20;

    /// <summary>By mail.</summary>
    public SmtpOptions Smtp { get; init; } = new();

    /// <summary>To a web address.</summary>
    public WebhookOptions Webhook { get; init; } = new();
}
