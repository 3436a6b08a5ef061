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

/// <summary>A web address that takes notices (section <c>Notify:Webhook</c>).</summary>
internal sealed record WebhookOptions
{
    /// <summary>
    /// The address; empty for none. One that holds a token belongs into the environment:
    /// <c>PERFETL__Notify__Webhook__Url</c>.
    /// </summary>
    public string Url { get; init; } = "";

    /// <summary><c>json</c> for a program; <c>text</c> for the robots of 钉钉 and 企业微信.</summary>
    public string Shape { get; init; } = "json";
}

/// <summary>The mail server (section <c>Notify:Smtp</c>); the password is in <c>PERFETL_SMTP_PASSWORD</c>.</summary>
internal sealed record SmtpOptions
{
    /// <summary>The server; empty for no mail.</summary>
    public string Host { get; init; } = "";

    /// <summary>587 for submission, 465 for TLS from the start.</summary>
    [Within(1, 65_535, "（端口号）")]
    public int Port { get; init; } = 587;

    /// <summary><c>starttls</c>, <c>tls</c>, or <c>none</c> on a network one trusts.</summary>
    public string Security { get; init; } = "starttls";

    /// <summary>Who signs in; empty for nobody.</summary>
    public string User { get; init; } = "";

    /// <summary>The sender.</summary>
    public string From { get; init; } = "";

    /// <summary>The receivers.</summary>
    public IReadOnlyList<string> To { get; init; } = [];
}
