using System.Globalization;

namespace PerfEtl.Pipeline.Intake.Databases;

/// <summary>A pull by rowversion: on from the row read last, up to the lowest version not committed yet.</summary>
/// <remarks>Rows of one statement can share a version, so the number of the row belongs to the position.</remarks>
internal sealed class PositionProgress : PullProgress
{
    private readonly DatabaseMark start;
    private readonly long cap;
    private readonly Type idType;
    private readonly List<(long Version, string Id)> taken = [];
    private (long Version, string Id)? last;

    public PositionProgress(DatabaseMark mark, long lowestActive, Type idType)
    {
        // A lower cap than before: an older copy of the database was put back, and its versions count anew.
        start = lowestActive < mark.Cap ? new DatabaseMark(mark.Source) : mark;
        (cap, this.idType) = (lowestActive - 1, idType);
    }

    public override object From => VersionType.RowVersion.ValueOf(start.Version ?? 0);

    public override object? FromId => start.Id is not { } id
        ? null
        : idType == typeof(Guid) ? Guid.Parse(id) : Convert.ChangeType(id, idType, CultureInfo.InvariantCulture);

    public override object Until => VersionType.RowVersion.ValueOf(cap);

    public override bool MayHaveDelivered(SubmissionRow row) => start.Version is not null;

    public override bool IsNews(SubmissionRow row, bool isSubmitted)
    {
        last = (VersionType.NumberOf(row.Version), row.Key);
        return true;
    }

    public override PullPoint Take(SubmissionRow row, bool isSubmitted)
    {
        taken.Add((VersionType.NumberOf(row.Version), row.Key));
        return new PullPoint(this, taken.Count);
    }

    public override DatabaseMark MarkAfter(int taken)
    {
        if (taken == 0) return start;
        var reached = taken == int.MaxValue ? last : this.taken[taken - 1];
        var mark = reached is { } row ? start with { Version = row.Version, Id = row.Id } : start;
        return mark with { Version = mark.Version ?? 0, Cap = cap + 1 };
    }
}
