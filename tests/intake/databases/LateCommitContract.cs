using System.Data.Common;

namespace PerfEtl.Tests.Intake.Databases;

/// <summary>A row that an older transaction commits after a later one was read is neither lost nor doubled.</summary>
public abstract class LateCommitContract(TestServer server)
{
    private const int Rounds = 50;

    [ServerFact]
    public async Task Read_RowsCommittedLate_ComeOnceEach()
    {
        using var tables = new SubmissionTables(server);
        using var other = server.Open();
        var random = new Random(5);
        var delivered = new List<string>();
        var expected = new List<long>();
        string? mark = null;
        DbTransaction? late = null;
        for (var round = 0; round < Rounds; round++)
        {
            if (late is null)
            {
                late = await other.BeginTransactionAsync();
                expected.Add(tables.Add(other, $"late {round}", [1], transaction: late));
            }

            expected.Add(tables.Add($"early {round}", [2]));
            mark = await PullAsync(tables, mark, delivered);
            if (random.Next(3) > 0) continue;
            await late.CommitAsync();
            late = null;
            if (random.Next(2) > 0) mark = await PullAsync(tables, mark, delivered);
        }

        if (late is not null) await late.CommitAsync();
        mark = await PullAsync(tables, mark, delivered);
        await PullAsync(tables, mark, delivered);
        Lines.AssertEqual(
            expected.Select(id => $"{id}").Order(StringComparer.Ordinal), delivered.Order(StringComparer.Ordinal));
    }

    // Rows dated before the window would show only a clock's work: no overlap at all is the hardest case.
    private static async Task<string?> PullAsync(SubmissionTables tables, string? mark, List<string> delivered)
    {
        var pull = await Pulled.FromAsync(tables.Options with { OverlapMinutes = 0 }, mark);
        delivered.AddRange(pull.Submitted.Select(one => one.SubmissionId));
        return pull.Mark;
    }
}
