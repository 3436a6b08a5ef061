using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Npgsql;

namespace PerfEtl.Tests.Intake.Databases;

/// <summary>A real PostgreSQL of its own on a loopback port, gone with the test run.</summary>
public sealed class PostgresCluster : IDisposable
{
    internal const string Administrator = "postgres";

    private readonly string folder = Directory.CreateTempSubdirectory("perfetl-postgres-").FullName;

    public PostgresCluster()
    {
        Port = FreePort();
        File.WriteAllText(Path.Combine(folder, "password"), Password);
        if (IsRoot) Run("chown", "-R", Administrator, folder);
        AsOwner(Tool("initdb"), "-D", Data, "-U", Administrator, "-A", "scram-sha-256", "-E", "UTF8", "--locale=C",
            "--no-sync", $"--pwfile={Path.Combine(folder, "password")}");
        OfferEncryption();
        Start();
    }

    /// <summary>The administrator's password, and that of every user the tests make.</summary>
    internal static string Password { get; } = "p-" + Guid.NewGuid().ToString("N");

    /// <summary>Where it listens on 127.0.0.1.</summary>
    internal int Port { get; }

    /// <summary>The administrator's connection string.</summary>
    internal string Connection => string.Create(CultureInfo.InvariantCulture,
        $"Host=127.0.0.1;Port={Port};Database=postgres;Username={Administrator};Password={Password}")
        + ";SSL Mode=Disable;Pooling=false";

    private string Data => Path.Combine(folder, "data");

    private static bool IsRoot => Environment.UserName == "root";

    /// <summary>Starts the server and waits until it answers.</summary>
    internal void Start() => AsOwner(Tool("pg_ctl"), "-D", Data, "-w", "-s", "-l", Path.Combine(folder, "log"),
        "-o", $"-p {Port} -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c fsync=off", "start");

    /// <summary>Stops the server at once; connections break.</summary>
    internal void Stop() => AsOwner(Tool("pg_ctl"), "-D", Data, "-w", "-s", "-m", "immediate", "stop");

    /// <summary>Runs a statement as the administrator.</summary>
    internal void Execute(string sql)
    {
        using var connection = new NpgsqlConnection(Connection);
        connection.Open();
        using var command = new NpgsqlCommand(sql, connection);
        command.ExecuteNonQuery();
    }

    public void Dispose()
    {
        Stop();
        Directory.Delete(folder, recursive: true);
    }

    private void OfferEncryption()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=127.0.0.1", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var today = DateTimeOffset.UtcNow;
        using var certificate = request.CreateSelfSigned(today.AddDays(-1), today.AddDays(2));
        File.WriteAllText(Path.Combine(Data, "server.crt"), certificate.ExportCertificatePem());
        File.WriteAllText(Path.Combine(Data, "server.key"), key.ExportPkcs8PrivateKeyPem());
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(Path.Combine(Data, "server.key"), UnixFileMode.UserRead | UnixFileMode.UserWrite);
        File.AppendAllText(Path.Combine(Data, "postgresql.conf"), "\nssl = on\n");
        if (IsRoot) Run("chown", "-R", Administrator, folder);
    }

    private static void AsOwner(params string[] command)
    {
        if (IsRoot) Run("runuser", ["-u", Administrator, "--", .. command]);
        else Run(command[0], command[1..]);
    }

    // The server it starts inherits the output; a pipe would never end.
    private static void Run(string tool, params string[] arguments)
    {
        string[] quietly = ["-c", "exec \"$@\" >/dev/null", "-", tool, .. arguments];
        using var process = Process.Start(new ProcessStartInfo("sh", quietly))!;
        process.WaitForExit();
        if (process.ExitCode != 0) throw new InvalidOperationException($"{tool} ended with {process.ExitCode}.");
    }

    private static string Tool(string name) => Directory.Exists("/usr/lib/postgresql")
        ? Directory.GetDirectories("/usr/lib/postgresql").Select(version => Path.Combine(version, "bin", name))
            .Where(File.Exists).OrderByDescending(path => path, StringComparer.Ordinal).FirstOrDefault() ?? name
        : name;

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
