using System.Net.Sockets;
using System.Security.Authentication;
using System.Text.RegularExpressions;
using Microsoft.Data.SqlClient;

namespace PerfEtl.Pipeline.Intake.Databases.Sqlserver;

/// <summary>SqlClient's exceptions told apart: the one place that knows SQL Server's numbers.</summary>
internal static partial class SqlServerFailures
{
    // From here on an error ends the session.
    private const byte EndsSession = 20;

    /// <summary>What the exception means; null if it is not the database's.</summary>
    public static DatabaseFailure? Of(Exception exception) => exception switch
    {
        SqlException told => OfNumber(told),
        TimeoutException => new(DatabaseProblem.TimedOut, IsTransient: true),
        IOException => new(DatabaseProblem.Interrupted, IsTransient: true),
        InvalidOperationException when exception.Source == typeof(SqlException).Assembly.GetName().Name =>
            new(DatabaseProblem.Interrupted, IsTransient: true),
        _ => null,
    };

    private static DatabaseFailure OfNumber(SqlException told)
    {
        var (problem, isTransient) = told.Number switch
        {
            18456 or 18452 or 18470 or 18487 or 18488 => (DatabaseProblem.AccessRefused, false),
            916 => (DatabaseProblem.RightMissing, false),
            911 => (DatabaseProblem.DatabaseMissing, false),
            // The login is right but the database does not open: missing, or just failing over.
            4060 => (DatabaseProblem.DatabaseMissing, true),
            208 => (DatabaseProblem.TableMissing, false),
            207 or 4104 => (DatabaseProblem.ColumnMissing, false),
            229 or 230 or 297 or 300 => (DatabaseProblem.RightMissing, false),
            206 or 245 or 257 or 402 or 529 or 8114 or 8116 or 8117 =>
                (DatabaseProblem.QueryWrong, false),
            102 or 156 or 319 or 1033 => (DatabaseProblem.QueryWrong, false),
            -2 or 258 => (DatabaseProblem.TimedOut, true),
            1205 or 1222 or 3960 or 10928 or 10929 or 40501 => (DatabaseProblem.Busy, true),
            _ => OfOthers(told),
        };
        return new DatabaseFailure(problem, isTransient, SubjectOf(told), CodeOf(told));
    }

    private static (DatabaseProblem Problem, bool IsTransient) OfOthers(SqlException told) => told switch
    {
        { InnerException: AuthenticationException } => (DatabaseProblem.CertificateRefused, false),
        _ when told.Message.Contains("certificate", StringComparison.OrdinalIgnoreCase) =>
            (DatabaseProblem.CertificateRefused, false),
        _ when told.Message.Contains("encryption", StringComparison.OrdinalIgnoreCase) =>
            (DatabaseProblem.EncryptionRefused, false),
        _ when NobodyAnswers(told) => (DatabaseProblem.ServerDown, true),
        { Number: 53 or 40 or 2 or 11001 or 10060 or 10061 or 26 } => (DatabaseProblem.ServerDown, true),
        { Number: 0 or 64 or 121 or 233 or 6005 or 10053 or 10054 } => (DatabaseProblem.Interrupted, true),
        { Class: >= EndsSession } => (DatabaseProblem.Interrupted, true),
        _ => (DatabaseProblem.Other, false),
    };

    // Outside Windows the driver has no number for it, only what the socket said.
    private static bool NobodyAnswers(SqlException told) =>
        told.GetBaseException() is SocketException
        {
            SocketErrorCode: SocketError.ConnectionRefused
            or SocketError.HostNotFound or SocketError.HostUnreachable or SocketError.NetworkUnreachable
            or SocketError.TryAgain or SocketError.NoData or SocketError.TimedOut
        };

    private static string CodeOf(SqlException told) =>
        told.Number > 0 ? told.Number.ToString(System.Globalization.CultureInfo.InvariantCulture) : "";

    // Invalid object name 'submission'. · The SELECT permission was denied on the object 'submission', …
    private static string SubjectOf(SqlException told) => told.Number is 208 or 207 or 229
        && Subject().Match(told.Message) is { Success: true } match ? match.Groups["name"].Value : "";

    [GeneratedRegex("'(?<name>[^']+)'", RegexOptions.CultureInvariant)]
    private static partial Regex Subject();
}
