using Dapper;
using PerfEtl.Pipeline.Configuration;
using PerfEtl.Pipeline.Intake.Databases;

namespace PerfEtl.Tests.Intake.Databases;

/// <summary>What can go wrong with any server: one sentence each, and nothing lost or doubled; written once.</summary>
public abstract class FaultContract(TestServer server)
{
    [ServerFact]
    public async Task Read_SessionsKilledBetweenDocuments_GoesOnWithoutLossOrDouble()
    {
        using var tables = SubmissionTables.Filled(server, 6);
        var told = new List<string>();
        var pull = await Pulled.UntilFailureAsync(
            tables.Options,
            delivered: count =>
            {
                if (count is 2 or 4) tables.Connection.Execute(server.KillSessions);
            },
            told: told.Add);
        Assert.Null(pull.Failure);
        Assert.Equal([1, 2, 3, 4, 5, 6], pull.Submitted.Select(one => (int)one.Bytes[0]));
        Assert.Equal(2, told.Count);
    }

    [ServerFact]
    public async Task Read_CutWithinADocument_GoesOnWithoutLossOrDouble()
    {
        using var tables = new SubmissionTables(server);
        var document = Bytes(400_000);
        tables.Add("大.pdf", document);
        await using var proxy = new Throttle(server.Address.Host, server.Address.Port, TimeSpan.FromMilliseconds(10));
        var cut = Task.Delay(TimeSpan.FromMilliseconds(250)).ContinueWith(
            _ => proxy.Cut(), TaskScheduler.Default);
        var pull = await Pulled.UntilFailureAsync(Own(tables, proxy.Port));
        await cut;
        Assert.Null(pull.Failure);
        Assert.Equal(document, pull.Submitted.Single().Bytes);
    }

    [ServerFact]
    public async Task Read_ServerGoneForGood_StopsAndGoesOnFromTheMark()
    {
        using var tables = SubmissionTables.Filled(server, 4);
        var proxy = new Throttle(server.Address.Host, server.Address.Port, TimeSpan.Zero);
        var broken = await Pulled.UntilFailureAsync(Own(tables, proxy.Port) with { Retries = 1 }, delivered: count =>
        {
            if (count == 2) proxy.DisposeAsync().AsTask().GetAwaiter().GetResult();
        });
        Assert.Equal(DatabaseProblem.ServerDown, broken.Failure?.Problem);
        Assert.True(broken.Failure?.IsTransient);
        var rest = await Pulled.FromAsync(tables.Options, broken.Mark);
        Assert.Equal([1, 2, 3, 4], broken.Submitted.Concat(rest.Submitted).Select(one => (int)one.Bytes[0]));
    }

    [ServerFact]
    public async Task Read_OverASlowLine_IsWholeWithinATimeLimitThatCountsPerRead()
    {
        using var tables = new SubmissionTables(server);
        var document = Bytes(800_000);
        tables.Add("大.pdf", document);
        await using var proxy = new Throttle(server.Address.Host, server.Address.Port, TimeSpan.FromMilliseconds(40));
        var pull = await Pulled.FromAsync(Own(tables, proxy.Port) with { CommandSeconds = 2 });
        Assert.Equal(document, pull.Submitted.Single().Bytes);
    }

    [ServerFact]
    public async Task Read_WrongPassword_SaysSoAndNamesNeither()
    {
        var options = server.Options();
        Environment.SetEnvironmentVariable(Credentials.PasswordVariable(server.Source), "wrong-password");
        var failure = await FailureOfAsync(options);
        Assert.Equal(
            $"数据库来源“{server.Source}”：数据库服务器不接受登录，请核对环境变量 "
            + $"{Credentials.UserVariable(server.Source)} 和 {Credentials.PasswordVariable(server.Source)} "
            + $"里的用户和密码。（代码 {server.Codes.Login}）",
            failure.Message);
        Assert.False(failure.IsTransient);
        Assert.DoesNotContain("wrong-password", failure.ToString(), StringComparison.Ordinal);
        Assert.Null(failure.InnerException);
    }

    [ServerFact]
    public async Task Read_MissingTable_SaysWhich()
    {
        var failure = await FailureOfAsync(
            server.Options() with { Documents = new() { Table = "nowhere.submission" } });
        Assert.Equal(
            $"数据库来源“{server.Source}”：数据库里没有表“nowhere.submission”，请检查设置 Table 和架构名。"
            + $"（代码 {server.Codes.Table}）",
            failure.Message);
        Assert.False(failure.IsTransient);
    }

    [ServerFact]
    public async Task Read_MissingColumn_SaysWhich()
    {
        using var tables = SubmissionTables.Filled(server, 1);
        var options = tables.Options;
        var failure = await FailureOfAsync(
            options with { Documents = options.Documents with { DocumentName = "file_name" } });
        Assert.Equal(
            $"数据库来源“{server.Source}”：表里没有列“file_name”，请检查来源的列名设置。（代码 {server.Codes.Column}）",
            failure.Message);
        Assert.False(failure.IsTransient);
    }

    [ServerFact]
    public async Task Read_DocumentsInAColumnOfText_SaysWhich()
    {
        using var tables = SubmissionTables.Filled(server, 1);
        var options = tables.Options;
        var failure = await FailureOfAsync(
            options with { Documents = options.Documents with { Document = "document_name" } });
        Assert.Equal(DatabaseProblem.TypeChanged, failure.Problem);
        Assert.Contains("列“document_name”的类型是", failure.Message, StringComparison.Ordinal);
        Assert.Contains("应为二进制", failure.Message, StringComparison.Ordinal);
    }

    private static async Task<DatabaseSourceException> FailureOfAsync(DatabaseSourceOptions options) =>
        (await Pulled.UntilFailureAsync(options)).Failure ?? throw new InvalidOperationException("Nothing failed.");

    private DatabaseSourceOptions Own(SubmissionTables tables, int port) =>
        tables.Options with { Connection = server.Through(port).Connection };

    private static byte[] Bytes(int count)
    {
        var bytes = new byte[count];
        new Random(1).NextBytes(bytes);
        return bytes;
    }
}
