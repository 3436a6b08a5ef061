namespace PerfEtl.Pipeline.Configuration;

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
