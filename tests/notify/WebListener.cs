using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;

namespace PerfEtl.Tests.Notify;

/// <summary>A web address on loopback that takes JSON and answers what it is told to.</summary>
internal sealed class WebListener : IDisposable
{
    private readonly HttpListener listener = new();
    private readonly List<JsonElement> bodies = [];

    public WebListener(int status, string answer)
    {
        using (var probe = new TcpListener(IPAddress.Loopback, 0))
        {
            probe.Start();
            Url = $"http://127.0.0.1:{((IPEndPoint)probe.LocalEndpoint).Port}/";
        }

        listener.Prefixes.Add(Url);
        listener.Start();
        Task.Run(() => ServeAsync(status, answer));
    }

    /// <summary>The address.</summary>
    public string Url { get; }

    /// <summary>What was posted.</summary>
    public IReadOnlyList<JsonElement> Bodies
    {
        get
        {
            lock (bodies) return [.. bodies];
        }
    }

    public void Dispose() => listener.Close();

    private async Task ServeAsync(int status, string answer)
    {
        try
        {
            while (true)
            {
                var context = await listener.GetContextAsync();
                using (var body = await JsonDocument.ParseAsync(context.Request.InputStream))
                {
                    lock (bodies) bodies.Add(body.RootElement.Clone());
                }

                context.Response.StatusCode = status;
                await context.Response.OutputStream.WriteAsync(Encoding.UTF8.GetBytes(answer));
                context.Response.Close();
            }
        }
        catch (Exception closed) when (closed is HttpListenerException or ObjectDisposedException)
        {
        }
    }
}
