using System.Net;
using System.Net.Sockets;

namespace PerfEtl.Tests.Intake.Databases;

/// <summary>A proxy on loopback that lets bytes through slowly, and can cut every connection.</summary>
internal sealed class Throttle : IAsyncDisposable
{
    private const int Piece = 8 * 1024;

    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource stopped = new();
    private readonly TimeSpan pause;
    private readonly Task accepting;
    private readonly string host;
    private readonly int target;
    private readonly List<TcpClient> open = [];

    public Throttle(int target, TimeSpan pause)
        : this("127.0.0.1", target, pause)
    {
    }

    public Throttle(string host, int target, TimeSpan pause)
    {
        (this.host, this.target, this.pause) = (host, target, pause);
        listener.Start();
        accepting = AcceptAsync();
    }

    /// <summary>Where it listens.</summary>
    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    /// <summary>Ends every connection there is; new ones are served.</summary>
    public void Cut()
    {
        lock (open)
        {
            foreach (var client in open) client.Close();
            open.Clear();
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (stopped.IsCancellationRequested) return;
        await stopped.CancelAsync();
        listener.Stop();
        await accepting;
    }

    private async Task AcceptAsync()
    {
        var running = new List<Task>();
        try
        {
            while (true) running.Add(ServeAsync(await listener.AcceptTcpClientAsync(stopped.Token)));
        }
        catch (Exception end) when (end is OperationCanceledException or SocketException)
        {
            await Task.WhenAll(running);
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using var near = client;
        using var far = new TcpClient();
        try
        {
            lock (open) open.AddRange([near, far]);
            await far.ConnectAsync(host, target, stopped.Token);
            await Task.WhenAny(
                CopyAsync(near.GetStream(), far.GetStream()), CopyAsync(far.GetStream(), near.GetStream()));
        }
        catch (Exception end) when (end is OperationCanceledException or IOException or SocketException
            or ObjectDisposedException or InvalidOperationException)
        {
            // A side that hangs up ends the connection; the test sees what becomes of it.
        }
    }

    private async Task CopyAsync(NetworkStream from, NetworkStream to)
    {
        var buffer = new byte[Piece];
        while (await from.ReadAsync(buffer, stopped.Token) is > 0 and var count)
        {
            await Task.Delay(pause, stopped.Token);
            await to.WriteAsync(buffer.AsMemory(0, count), stopped.Token);
        }
    }
}
