using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;
using PerfEtl.Pipeline.Configuration;

namespace PerfEtl.Pipeline.Notify;

/// <summary>Notices by mail.</summary>
internal sealed class SmtpChannel : INoticeChannel
{
    private const string PasswordVariable = "PERFETL_SMTP_PASSWORD";

    private readonly SmtpOptions options;
    private readonly SecureSocketOptions security;

    /// <exception cref="SettingsException">Sender, receivers or security do not fit.</exception>
    public SmtpChannel(SmtpOptions options)
    {
        this.options = options;
        security = options.Security switch
        {
            "starttls" => SecureSocketOptions.StartTls,
            "tls" => SecureSocketOptions.SslOnConnect,
            "none" => SecureSocketOptions.None,
            _ => throw new SettingsException(
                $"设置 Notify:Smtp:Security：“{options.Security}”不认识，应为 starttls、tls 或 none。"),
        };
        if (options.To.Count == 0) throw new SettingsException("设置 Notify:Smtp:To 是空的，应为至少一个收件地址。");
        foreach (var address in options.To.Append(options.From))
        {
            if (!MailboxAddress.TryParse(address, out var parsed) || !parsed.Address.Contains('@'))
                throw new SettingsException($"设置 Notify:Smtp：“{address}”不是邮件地址，From 和 To 应为 name@example.cn 这样的地址。");
        }
    }

    /// <inheritdoc/>
    public string Name => "smtp";

    /// <inheritdoc/>
    public async Task ProbeAsync(CancellationToken cancel)
    {
        using var client = await SignedInAsync(cancel);
        await client.DisconnectAsync(quit: true, cancel);
    }

    /// <inheritdoc/>
    public async Task SendAsync(Notice notice, CancellationToken cancel)
    {
        using var message = new MimeMessage { Subject = notice.Title };
        message.From.Add(MailboxAddress.Parse(options.From));
        message.To.AddRange(options.To.Select(MailboxAddress.Parse));
        message.Body = new TextPart("plain") { Text = string.Join("\r\n", notice.Lines) + "\r\n" };
        using var client = await SignedInAsync(cancel);
        await client.SendAsync(message, cancel);
        await client.DisconnectAsync(quit: true, cancel);
    }

    private async Task<SmtpClient> SignedInAsync(CancellationToken cancel)
    {
        var client = new SmtpClient();
        try
        {
            await client.ConnectAsync(options.Host, options.Port, security, cancel);
            if (options.User.Length == 0) return client;
            var password = Environment.GetEnvironmentVariable(PasswordVariable) ?? "";
            await client.AuthenticateAsync(options.User, password, cancel);
            return client;
        }
        catch
        {
            client.Dispose();
            throw;
        }
    }
}
