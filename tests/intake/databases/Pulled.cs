using PerfEtl.Pipeline.Configuration;
using PerfEtl.Pipeline.Intake.Databases;

namespace PerfEtl.Tests.Intake.Databases;

/// <summary>A whole pull, sorted by what came of each submission.</summary>
internal sealed class Pulled
{
    /// <summary>Delivered documents in their order.</summary>
    public List<DatabaseSubmission.Submitted> Submitted { get; } = [];

    /// <summary>Numbers of the withdrawn.</summary>
    public List<string> Withdrawn { get; } = [];

    /// <summary>Submissions that cannot be had.</summary>
    public List<DatabaseSubmission.SetAside> SetAside { get; } = [];

    /// <summary>The mark to go on from: that of the end, or of the last submission before a failure.</summary>
    public string? Mark { get; private set; }

    /// <summary>Why it did not come to its end; null if it did.</summary>
    public DatabaseSourceException? Failure { get; private set; }

    /// <summary>Pulls to the end.</summary>
    public static async Task<Pulled> FromAsync(DatabaseSourceOptions options, string? mark = null)
    {
        var pull = await UntilFailureAsync(options, mark);
        return pull.Failure is null ? pull : throw pull.Failure;
    }

    /// <summary>Pulls to the end or until the source fails.</summary>
    public static async Task<Pulled> UntilFailureAsync(
        DatabaseSourceOptions options, string? mark = null, Action<int>? delivered = null, Action<string>? told = null)
    {
        var pull = new Pulled { Mark = mark };
        DatabaseSubmission? last = null;
        try
        {
            await foreach (var submission in new DatabaseSource(options, told).ReadAsync(mark))
            {
                pull.Add(last = submission);
                delivered?.Invoke(pull.Submitted.Count);
            }
        }
        catch (DatabaseSourceException failure)
        {
            pull.Failure = failure;
        }

        pull.Mark = last?.Mark ?? mark;
        return pull;
    }

    /// <summary>Pulls until the source fails, as it must, with this sentence.</summary>
    public static async Task<DatabaseSourceException> FailingAsync(
        DatabaseSourceOptions options, string sentence, bool isTransient)
    {
        var failure = (await UntilFailureAsync(options)).Failure;
        Assert.NotNull(failure);
        Assert.Equal(sentence, failure.Message);
        Assert.Equal(isTransient, failure.IsTransient);
        return failure;
    }

    private void Add(DatabaseSubmission submission)
    {
        switch (submission)
        {
            case DatabaseSubmission.Submitted one:
                Submitted.Add(one);
                break;
            case DatabaseSubmission.Withdrawn one:
                Withdrawn.Add(one.SubmissionId);
                break;
            case DatabaseSubmission.SetAside one:
                SetAside.Add(one);
                break;
        }
    }
}
