using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using PerfEtl.Pipeline.Configuration;

namespace PerfEtl.Pipeline.Notify;

/// <summary>Notices to a web address.</summary>
internal sealed class WebhookChannel : INoticeChannel
{
    private static readonly JsonSerializerOptions Format = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower) },
    };

    private readonly Uri address;
    private readonly bool isText;

    /// <exception cref="SettingsException">The address or the shape does not fit.</exception>
    public WebhookChannel(WebhookOptions options)
    {
        if (!Uri.TryCreate(options.Url, UriKind.Absolute, out var found) || found.Scheme is not ("http" or "https"))
            throw new SettingsException("设置 Notify:Webhook:Url 不是网址，应以 https:// 开头。");
        if (options.Shape is not ("json" or "text"))
            throw new SettingsException(
                $"设置 Notify:Webhook:Shape：“{options.Shape}”不认识，应为 json，或 text（钉钉、企业微信机器人）。");
        (address, isText) = (found, options.Shape == "text");
    }

    /// <inheritdoc/>
    public string Name => "webhook";

    /// <inheritdoc/>
    public async Task ProbeAsync(CancellationToken cancel)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(address.Host, address.Port, cancel);
    }

    /// <inheritdoc/>
    public async Task SendAsync(Notice notice, CancellationToken cancel)
    {
        using var client = new HttpClient();
        using var answer = isText
            ? await client.PostAsJsonAsync(
                address, new { Msgtype = "text", Text = new { Content = notice.Text } }, Format, cancel)
            : await client.PostAsJsonAsync(
                address, new { notice.Kind, notice.Job, notice.Run, notice.Title, notice.Lines }, Format, cancel);
        if (!answer.IsSuccessStatusCode) throw new HttpRequestException($"对方回答 HTTP {(int)answer.StatusCode}");
        if (isText && Refusal(await answer.Content.ReadAsStringAsync(cancel)) is { } refusal)
            throw new HttpRequestException($"对方没有接受：{refusal}");
    }

    // The robots answer 200 even when they refuse, with a code that is not 0.
    private static string? Refusal(string answer)
    {
        try
        {
            using var parsed = JsonDocument.Parse(answer);
            var isRefused = parsed.RootElement.ValueKind == JsonValueKind.Object
                && parsed.RootElement.TryGetProperty("errcode", out var code) && code.ToString() != "0";
            return isRefused ? answer : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
