using System.Diagnostics;
using PerfEtl.Pipeline.Configuration;
using PerfEtl.Pipeline.Failures;

namespace PerfEtl.Pipeline.Intake.Databases;

/// <summary>A source cannot be read: one sentence for people, and whether trying again later may help.</summary>
/// <remarks>The driver's exception is not kept: its texts name users, and its data may hold more.</remarks>
internal sealed class DatabaseSourceException(string message, DatabaseProblem problem, bool isTransient)
    : ToldException(message, problem == DatabaseProblem.SettingWrong ? FailureKind.Settings : FailureKind.Failed)
{
    /// <summary>What is wrong.</summary>
    public DatabaseProblem Problem { get; } = problem;

    /// <summary>Whether it may pass by itself; all retries in this run were used up.</summary>
    public bool IsTransient { get; } = isTransient;
}

/// <summary>What can be wrong with a source, whichever server it runs on.</summary>
internal enum DatabaseProblem
{
    /// <summary>Nobody answers at the address.</summary>
    ServerDown,

    /// <summary>The connection broke, or the server is stopping or starting.</summary>
    Interrupted,

    /// <summary>No answer in time.</summary>
    TimedOut,

    /// <summary>Too many connections, a deadlock, a lock that another one holds.</summary>
    Busy,

    /// <summary>Wrong user or password, or the user may not connect.</summary>
    AccessRefused,

    /// <summary>The server has no such database.</summary>
    DatabaseMissing,

    /// <summary>The database has no such table.</summary>
    TableMissing,

    /// <summary>The table has no such column.</summary>
    ColumnMissing,

    /// <summary>A column is of a type that cannot be read as what it should be.</summary>
    TypeChanged,

    /// <summary>The user may not read the table.</summary>
    RightMissing,

    /// <summary>The server does not offer encrypted connections.</summary>
    EncryptionRefused,

    /// <summary>The server's certificate is not trusted.</summary>
    CertificateRefused,

    /// <summary>A query of the settings is no query.</summary>
    QueryWrong,

    /// <summary>The settings of the source contradict themselves.</summary>
    SettingWrong,

    /// <summary>Anything else the server says.</summary>
    Other,
}

/// <summary>A driver's exception, told apart.</summary>
/// <param name="Problem">What is wrong.</param>
/// <param name="IsTransient">Whether it may pass by itself.</param>
/// <param name="Subject">The table, column or type concerned, as the server names it; else empty.</param>
/// <param name="Code">The server's own code: <c>42P01</c>, <c>208</c>; empty where there is none.</param>
internal sealed record DatabaseFailure(
    DatabaseProblem Problem, bool IsTransient, string Subject = "", string Code = "");

/// <summary>What people are told about a failing source: what is wrong, and what to do.</summary>
internal sealed class ProblemSentences(DatabaseSourceOptions options, string address)
{
    /// <summary>The exception that stops the pull.</summary>
    public DatabaseSourceException Of(DatabaseFailure failure) =>
        new($"数据库来源“{options.Name}”：{Sentence(failure)}{CodeOf(failure)}", failure.Problem, failure.IsTransient);

    private string Sentence(DatabaseFailure failure) => failure.Problem switch
    {
        DatabaseProblem.ServerDown => $"连不上数据库服务器（{address}），请检查地址、端口和网络，以及服务器是否在运行。",
        DatabaseProblem.Interrupted => "与数据库服务器的连接中途断开，已读到的不会重读，服务器恢复后再运行即从中断处接着读。",
        DatabaseProblem.TimedOut =>
            $"数据库服务器在 {options.CommandSeconds} 秒内没有回应，请稍后再运行，或放宽设置 CommandSeconds。",
        DatabaseProblem.Busy => "数据库服务器正忙（连接已满、死锁或被锁住），请稍后再运行。",
        DatabaseProblem.AccessRefused =>
            $"数据库服务器不接受登录，请核对环境变量 {Credentials.UserVariable(options.Name)} "
            + $"和 {Credentials.PasswordVariable(options.Name)} 里的用户和密码。",
        DatabaseProblem.DatabaseMissing => $"服务器上没有这个数据库（{address}），请检查设置 Connection。",
        DatabaseProblem.TableMissing => $"数据库里没有表{Quoted(failure)}，请检查设置 Table 和架构名。",
        DatabaseProblem.ColumnMissing => $"表里没有列{Quoted(failure)}，请检查来源的列名设置。",
        DatabaseProblem.TypeChanged => $"{failure.Subject}，请检查来源的列名设置，或表结构是否改过。",
        DatabaseProblem.RightMissing => $"没有读取{Quoted(failure)}的权限，请管理员授予只读（SELECT）权限。",
        DatabaseProblem.EncryptionRefused =>
            "数据库服务器不提供加密连接，请在服务器上启用 TLS；只有本机上的服务器可以设置 Encrypt 为 false。",
        DatabaseProblem.CertificateRefused => "数据库服务器的证书不受信任，请安装签发它的根证书，或核对服务器名。",
        DatabaseProblem.QueryWrong => "查询语句有误，请检查设置 Query。",
        DatabaseProblem.SettingWrong => $"{failure.Subject}。",
        DatabaseProblem.Other => "数据库服务器报告了一个错误，请把代码告诉数据库管理员。",
        _ => throw new UnreachableException(),
    };

    private static string Quoted(DatabaseFailure failure) => failure.Subject.Length > 0 ? $"“{failure.Subject}”" : "";

    private static string CodeOf(DatabaseFailure failure) => failure.Code.Length > 0 ? $"（代码 {failure.Code}）" : "";
}
