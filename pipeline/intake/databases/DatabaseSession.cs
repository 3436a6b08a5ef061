using System.Data.Common;
using Dapper;
using PerfEtl.Pipeline.Configuration;
using Polly;
using Polly.Retry;

namespace PerfEtl.Pipeline.Intake.Databases;

/// <summary>One connection to a source, opened again after a failure that may pass by itself.</summary>
internal sealed class DatabaseSession : IAsyncDisposable
{
    private readonly Dialect dialect;
    private readonly ProblemSentences sentences;
    private readonly string connectionString;
    private readonly DatabaseSourceOptions options;
    private readonly Action<string> tell;
    private readonly ResiliencePipeline retry;
    private long? failingSince;
    private DbConnection? connection;

    /// <param name="options">Which source, and how long it is tried.</param>
    /// <param name="dialect">Its server's.</param>
    /// <param name="tell">Is told of every failure after which there is a new try, at once.</param>
    /// <exception cref="DatabaseSourceException">A setting cannot be used.</exception>
    public DatabaseSession(DatabaseSourceOptions options, Dialect dialect, Action<string> tell)
    {
        (this.options, this.dialect, this.tell) = (options, dialect, tell);
        var builder = ConnectionString(options, dialect);
        connectionString = builder.ConnectionString;
        sentences = new ProblemSentences(options, dialect.AddressOf(builder));
        retry = Retry();
    }

    /// <summary>Does a piece of work, again from its start if the connection fails under it.</summary>
    /// <exception cref="DatabaseSourceException">It failed for good, or too often.</exception>
    public async Task<T> RunAsync<T>(Func<DbConnection, CancellationToken, Task<T>> work, CancellationToken cancel) =>
        await retry.ExecuteAsync(
            async token =>
            {
                var done = await TryAsync(work, token);
                failingSince = null;
                return done;
            },
            cancel);

    public async ValueTask DisposeAsync()
    {
        if (connection is not null) await connection.DisposeAsync();
        connection = null;
    }

    private async Task<T> TryAsync<T>(Func<DbConnection, CancellationToken, Task<T>> work, CancellationToken cancel)
    {
        try
        {
            return await work(connection ??= await OpenAsync(cancel), cancel);
        }
        catch (Exception failure) when (!cancel.IsCancellationRequested)
        {
            var wasOpen = connection is not null;
            await DropAsync();
            if (failure is DatabaseSourceException) throw;
            if (failure is ColumnTypeException)
                throw Told(new(DatabaseProblem.TypeChanged, IsTransient: false, failure.Message));
            if (dialect.Failure(failure) is { } known) throw Told(wasOpen ? known : WhileOpening(known));
            throw;
        }
    }

    private async Task<DbConnection> OpenAsync(CancellationToken cancel)
    {
        var opened = dialect.Connect(connectionString);
        try
        {
            await opened.OpenAsync(cancel);
            await opened.ExecuteAsync(new CommandDefinition(dialect.Statement("session"), cancellationToken: cancel));
            return opened;
        }
        catch
        {
            await opened.DisposeAsync();
            throw;
        }
    }

    private async Task DropAsync()
    {
        try
        {
            await DisposeAsync();
        }
        catch (Exception failure) when (dialect.Failure(failure) is not null)
        {
            connection = null;
        }
    }

    // What never was a connection did not break; SqlClient tells the two alike where it is not on Windows.
    private static DatabaseFailure WhileOpening(DatabaseFailure failure) =>
        failure.Problem == DatabaseProblem.Interrupted
            ? failure with { Problem = DatabaseProblem.ServerDown }
            : failure;

    private DatabaseSourceException Told(DatabaseFailure failure) => sentences.Of(failure);

    private static DbConnectionStringBuilder ConnectionString(DatabaseSourceOptions options, Dialect dialect)
    {
        try
        {
            SourceSettings.Check(options);
            return dialect.ConnectionString(options);
        }
        catch (Exception wrong) when (wrong is DatabaseSettingException or ArgumentException or FormatException)
        {
            var clause = wrong is DatabaseSettingException ? wrong.Message : "设置 Connection 不是有效的连接串";
            throw new ProblemSentences(options, "").Of(new(DatabaseProblem.SettingWrong, IsTransient: false, clause));
        }
    }

    private ResiliencePipeline Retry() => options.Retries == 0
        ? ResiliencePipeline.Empty
        : new ResiliencePipelineBuilder().AddRetry(new RetryStrategyOptions
        {
            ShouldHandle = again => ValueTask.FromResult(
                again.Outcome.Exception is DatabaseSourceException { IsTransient: true }
                && IsTimeLeft(again.AttemptNumber)),
            BackoffType = DelayBackoffType.Exponential,
            UseJitter = true,
            Delay = TimeSpan.FromSeconds(options.RetrySeconds),
            MaxRetryAttempts = options.Retries,
            OnRetry = again =>
            {
                tell(again.Outcome.Exception!.Message);
                return ValueTask.CompletedTask;
            },
        }).Build();

    private bool IsTimeLeft(int attempt)
    {
        failingSince ??= TimeProvider.System.GetTimestamp();
        var pause = TimeSpan.FromSeconds(options.RetrySeconds * Math.Pow(2, attempt));
        return TimeProvider.System.GetElapsedTime(failingSince.Value) + pause
            < TimeSpan.FromSeconds(options.GiveUpSeconds);
    }
}
