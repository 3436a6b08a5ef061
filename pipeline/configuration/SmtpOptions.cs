namespace PerfEtl.Pipeline.Configuration;

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
