namespace PerfEtl.Tests.Properties.Foreign;

/// <summary>What became of one form of a document.</summary>
/// <param name="Truth">The form; null for a form that stands in no document.</param>
/// <param name="Differences">What was read wrong; none for an exact reading or a refusal.</param>
/// <param name="Reason">Why it was refused; empty for a form that was read.</param>
internal sealed record FormVerdict(Truth? Truth, IReadOnlyList<Difference> Differences, string Reason)
{
    /// <summary><c>exact</c>, <c>refused</c>, <c>said</c> (wrong, a finding says so) or <c>silent</c>.</summary>
    public string Mark => Differences.Any(difference => !difference.IsSaid) ? "silent"
        : Differences.Count > 0 ? "said"
        : Reason.Length > 0 ? "refused" : "exact";

    /// <summary>Whether an amount was read wrong.</summary>
    public bool IsMoneyWrong => Differences.Any(difference => difference.IsWrongMoney);

    /// <summary>Whether a person could have read what was refused.</summary>
    public bool IsNeedless => Reason.Length > 0 && Truth?.Refuse is null;
}

/// <summary>Reads a document and compares every form of it.</summary>
internal static class Verdicts
{
    /// <summary>One verdict a form, and one for each form too many.</summary>
    public static IReadOnlyList<FormVerdict> Of(ForeignDocument document)
    {
        var (forms, refusal) = ReadForm.All(document);
        if (refusal.Length > 0) return [.. document.Forms.Select(truth => new FormVerdict(truth, [], refusal))];
        var left = forms.ToList();
        var matched = document.Forms.Select(truth => (truth, Take(left, truth, forms, document))).ToList();
        return [.. matched.Select(match => Of(match.truth, match.Item2)), .. left.Select(TooMany)];
    }

    // Where the numbers of forms agree by order, else by the project's name, else any refused one.
    private static ReadForm? Take(
        List<ReadForm> left, Truth truth, IReadOnlyList<ReadForm> all, ForeignDocument document)
    {
        var found = all.Count == document.Forms.Count
            ? left[0]
            : left.FirstOrDefault(form => Comparison.Plain(form.Declaration?.ProjectName.Value)
                == Comparison.Plain(truth.Project)) ?? left.FirstOrDefault(form => form.Declaration is null);
        if (found is not null) left.Remove(found);
        return found;
    }

    private static FormVerdict Of(Truth truth, ReadForm? read)
    {
        if (read is null) return new(truth, [new("form lost", truth.Project, false)], "");
        return read.Declaration is null ? new(truth, [], read.Reason) : new(truth, Comparison.Of(truth, read), "");
    }

    private static FormVerdict TooMany(ReadForm read) => read.Declaration is { } form
        ? new(null, [new("form made", form.ProjectName.Text, false)], "")
        : new(null, [], read.Reason);
}
