using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace PerfEtl.Tests.Schedule;

/// <summary>A PostgreSQL of the tests' own on a loopback port; PostgreSQL refuses to run as root.</summary>
public sealed class PostgresServer : IDisposable
{
    private const string Installed = "/usr/lib/postgresql";

    private readonly string folder = Directory.CreateTempSubdirectory("perfetl-pg-").FullName;
    private readonly bool isRoot = Environment.UserName == "root";

    public PostgresServer()
    {
        if (isRoot) Run("chown", "postgres", folder);
        File.WriteAllText(Path.Combine(folder, "password"), Password + "\n");
        Port = FreePort();
        Tool("initdb", "-D", Data, "-U", User, "-A", "scram-sha-256", "--pwfile", Path.Combine(folder, "password"),
            "-E", "UTF8", "--no-sync");
        Tool("pg_ctl", "-D", Data, "-w", "-l", Path.Combine(folder, "log"), "-o",
            $"-p {Port} -c listen_addresses=127.0.0.1 -c unix_socket_directories={folder} -c fsync=off", "start");
    }

    /// <summary>The port on 127.0.0.1.</summary>
    internal int Port { get; }

    /// <summary>The user.</summary>
    internal static string User => "perfetl";

    /// <summary>The user's password.</summary>
    internal static string Password => "nur-zum-test-7";

    private string Data => Path.Combine(folder, "data");

    public void Dispose()
    {
        Tool("pg_ctl", "-D", Data, "-m", "immediate", "-w", "stop");
        Directory.Delete(folder, recursive: true);
    }

    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }

    private void Tool(string name, params string[] arguments)
    {
        var tool = Path.Combine(Directory.GetDirectories(Installed).Order(StringComparer.Ordinal).Last(), "bin", name);
        if (isRoot) Run("runuser", ["-u", "postgres", "--", tool, .. arguments]);
        else Run(tool, arguments);
    }

    private void Run(string program, params string[] arguments)
    {
        // The server inherits what it is started with, so its output must not be a pipe somebody waits for.
        var quiet = $"exec \"$0\" \"$@\" >> '{folder}/tools' 2>&1 < /dev/null";
        var start = new ProcessStartInfo("sh", ["-c", quiet, program, .. arguments]) { WorkingDirectory = folder };
        using var process = Process.Start(start)!;
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, $"{program}: {File.ReadAllText(Path.Combine(folder, "tools"))}");
    }
}
