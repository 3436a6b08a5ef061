using System.Net.Sockets;
using System.Security.Authentication;
using System.Text.RegularExpressions;
using Npgsql;

namespace PerfEtl.Pipeline.Intake.Databases.Postgresql;

/// <summary>Npgsql's exceptions told apart: the one place that knows PostgreSQL's codes.</summary>
internal static partial class PostgreSqlFailures
{
    /// <summary>What the exception means; null if it is not the database's.</summary>
    public static DatabaseFailure? Of(Exception exception) => exception switch
    {
        PostgresException told => OfState(told),
        NpgsqlException driver => OfDriver(driver),
        TimeoutException => new(DatabaseProblem.TimedOut, IsTransient: true),
        SocketException or IOException => new(DatabaseProblem.Interrupted, IsTransient: true),
        _ => null,
    };

    private static DatabaseFailure OfState(PostgresException told)
    {
        var (problem, isTransient) = OfCode(told.SqlState);
        if (IsUnencrypted(told)) problem = DatabaseProblem.EncryptionRefused;
        return new DatabaseFailure(problem, isTransient, SubjectOf(told.MessageText), told.SqlState);
    }

    private static (DatabaseProblem Problem, bool IsTransient) OfCode(string code) => code switch
    {
        "28P01" or "28000" => (DatabaseProblem.AccessRefused, false),
        "3D000" => (DatabaseProblem.DatabaseMissing, false),
        "42P01" or "3F000" => (DatabaseProblem.TableMissing, false),
        "42703" => (DatabaseProblem.ColumnMissing, false),
        "42501" => (DatabaseProblem.RightMissing, false),
        "57014" => (DatabaseProblem.TimedOut, true),
        "55P03" or "40001" or "40P01" => (DatabaseProblem.Busy, true),
        ['5', '3', ..] => (DatabaseProblem.Busy, true),
        ['0', '8', ..] or ['5', '7', 'P', ..] => (DatabaseProblem.Interrupted, true),
        ['4', '2', ..] or "25006" => (DatabaseProblem.QueryWrong, false),
        _ => (DatabaseProblem.Other, false),
    };

    private static DatabaseFailure OfDriver(NpgsqlException driver) => driver.InnerException switch
    {
        TimeoutException => new(DatabaseProblem.TimedOut, IsTransient: true),
        AuthenticationException => new(DatabaseProblem.CertificateRefused, IsTransient: false),
        SocketException { SocketErrorCode: not (SocketError.ConnectionReset or SocketError.Shutdown) } =>
            new(DatabaseProblem.ServerDown, IsTransient: true),
        null when driver.Message.Contains("SSL", StringComparison.Ordinal) =>
            new(DatabaseProblem.EncryptionRefused, IsTransient: false),
        _ when driver.Message.Contains("password", StringComparison.OrdinalIgnoreCase) =>
            new(DatabaseProblem.AccessRefused, IsTransient: false),
        null => new(DatabaseProblem.Other, driver.IsTransient),
        _ => new(DatabaseProblem.Interrupted, IsTransient: true),
    };

    // The server answers so where it takes only connections of the other kind.
    private static bool IsUnencrypted(PostgresException told) =>
        told.SqlState == "28000" && told.MessageText.Contains("encryption", StringComparison.Ordinal);

    // column submission.document does not exist · relation "submission" does not exist
    private static string SubjectOf(string message) => Subject().Match(message) is { Success: true } match
        ? match.Groups["name"].Value.Replace("\"", "", StringComparison.Ordinal)
        : "";

    [GeneratedRegex(
        """(relation|table|view|column|schema)\s+(?<name>("[^"]+"|[^\s"]+)+)""", RegexOptions.CultureInvariant)]
    private static partial Regex Subject();
}
