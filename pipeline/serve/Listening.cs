using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Hosting;
using PerfEtl.Pipeline.Configuration;

namespace PerfEtl.Pipeline.Serve;

/// <summary>Where the web server listens, and how much it takes.</summary>
internal static class Listening
{
    /// <summary>The variable with the password of the certificate's file.</summary>
    public const string PasswordVariable = "PERFETL_CERTIFICATE_PASSWORD";

    // A statement of 20,000 Chinese characters, nine letters each in an address.
    private const int LongestAddress = 256 << 10;
    private const long LargestForm = 4 << 20;

    /// <summary>Sets it up.</summary>
    /// <exception cref="SettingsException">The certificate cannot be read.</exception>
    public static void AddTo(IWebHostBuilder web, ServeOptions options)
    {
        var address = options.Address();
        var certificate = address.Scheme == Uri.UriSchemeHttps ? Certificate(options.Certificate) : null;
        web.UseKestrelCore();
        if (certificate is not null) web.UseKestrelHttpsConfiguration();
        web.ConfigureKestrel(server =>
        {
            server.AddServerHeader = false;
            server.Limits.MaxRequestLineSize = LongestAddress;
            server.Limits.MaxRequestBufferSize = 2 * LongestAddress;
            server.Limits.MaxRequestBodySize = LargestForm;
            if (certificate is not null) server.ConfigureHttpsDefaults(https => https.ServerCertificate = certificate);
        }).UseUrls(address.GetLeftPart(UriPartial.Authority));
    }

    private static X509Certificate2 Certificate(string path)
    {
        try
        {
            return X509CertificateLoader.LoadPkcs12FromFile(
                path, Environment.GetEnvironmentVariable(PasswordVariable));
        }
        catch (Exception unreadable) when (unreadable is CryptographicException or IOException
            or UnauthorizedAccessException)
        {
            throw new SettingsException($"设置 Serve:Certificate：“{path}”读不出证书（{unreadable.Message}），"
                + $"应为带私钥的 .pfx 文件，口令放在环境变量 {PasswordVariable} 里。", unreadable);
        }
    }
}
