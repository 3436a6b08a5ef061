using PerfEtl.Pipeline.Declarations;
using PerfEtl.Pipeline.Extract;

namespace PerfEtl.Pipeline.Normalize;

/// <summary>What is noticed while one form is read: repairs, remarks, and reasons why it cannot be read.</summary>
internal sealed class FormNotes
{
    /// <summary>Spellings changed so far.</summary>
    public List<Repair> Repairs { get; } = [];

    /// <summary>Oddities of the layout so far.</summary>
    public List<Remark> Remarks { get; } = [];

    /// <summary>Reasons to refuse the form; one is enough.</summary>
    public List<Refusal> Refusals { get; } = [];

    /// <summary>How many cells each claim took so far, by claim: <c>name</c>, <c>side</c>, <c>furniture</c>.</summary>
    public Dictionary<string, int> Claims { get; } = new(StringComparer.Ordinal);

    /// <summary>Notes that some cells were explained.</summary>
    public void Claim(string claim, int cells)
    {
        if (cells > 0) Claims[claim] = Claims.GetValueOrDefault(claim) + cells;
    }

    /// <summary>Takes over what was noticed apart.</summary>
    public void Add(FormNotes other)
    {
        Repairs.AddRange(other.Repairs);
        Remarks.AddRange(other.Remarks);
        Refusals.AddRange(other.Refusals);
        foreach (var (claim, cells) in other.Claims) Claim(claim, cells);
    }

    /// <summary>Refuses the form because of one printed text.</summary>
    public void Refuse(Place place, string field, string printed, string reason) =>
        Refusals.Add(new Refusal(place, field, printed, reason));

    /// <summary>Notes that a cell belongs to no field, label or indicator.</summary>
    public void Stray(Cell cell)
    {
        Claim("stray", 1);
        Remarks.Add(new Remark(RemarkKind.StrayText, cell.Text, cell.Place));
    }

    /// <summary>Notes that a cell of the indicator table stands under no head and in no indicator's row.</summary>
    public void Unclaimed(Cell cell)
    {
        Claim("unclaimed", 1);
        Remarks.Add(new Remark(RemarkKind.UnclaimedCell, cell.Text, cell.Place));
    }
}
