using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.RegularExpressions;
using PerfEtl.Tests.Schedule;

namespace PerfEtl.Tests.Serve;

/// <summary>
/// A real <c>perfetl serve</c> with TLS, a log in JSON, an account and one trusted proxy, <c>127.0.0.2</c>.
/// </summary>
public sealed partial class SecureSite : IDisposable
{
    private const string Name = "CN=perfetl";

    private readonly TemporaryFolder folder = new();

    public SecureSite()
    {
        Accounts.Add(Data, "operator", "operator");
        File.WriteAllBytes(folder["site.pfx"], Certificate());
        folder.Write("appsettings.json", ServeProcess.Settings("0 0 0 1 1 ?", more: """
             "Serve": { "Certificate": "site.pfx", "Proxies": [ "127.0.0.2" ], "UserHeader": "X-Remote-User",
                        "LogFormat": "json" },
            """));
        Serve = new ServeProcess(folder.Path, Data, "PERFETL__Serve__Url=https://127.0.0.1:0");
        Serve.WaitFor("网页 http");
        Address = Found().Match(Serve.Said).Groups[1].Value;
    }

    /// <summary>Where it listens: <c>https://127.0.0.1:43210</c>.</summary>
    internal string Address { get; }

    /// <summary>The process.</summary>
    internal ServeProcess Serve { get; }

    /// <summary>The data folder.</summary>
    internal string Data => folder["data"];

    /// <summary>The folder with the settings.</summary>
    internal string Home => folder.Path;

    /// <summary>A caller from an address of this machine; it knows the certificate by its name.</summary>
    internal HttpClient From(string address)
    {
        var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            ConnectCallback = async (to, cancel) =>
            {
                var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
                socket.Bind(new IPEndPoint(IPAddress.Parse(address), 0));
                await socket.ConnectAsync(to.DnsEndPoint, cancel);
                return new NetworkStream(socket, ownsSocket: true);
            },
        };
        handler.SslOptions.RemoteCertificateValidationCallback =
            (_, certificate, _, _) => certificate?.Subject == Name;
        return new HttpClient(handler) { BaseAddress = new Uri(Address) };
    }

    public void Dispose()
    {
        Serve.Dispose();
        folder.Dispose();
    }

    private static byte[] Certificate()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest(Name, key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var certificate = request.CreateSelfSigned(
            DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        return certificate.Export(X509ContentType.Pfx);
    }

    [GeneratedRegex(@"网页 (https://[0-9.:]+)")]
    private static partial Regex Found();
}
