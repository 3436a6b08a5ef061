using PerfEtl.Pipeline.Failures;

namespace PerfEtl.Pipeline.Quarantine;

/// <summary>Which form, or with form number 0 whole file, an order is about, under one of its names.</summary>
/// <remarks>
/// A row of <c>fct_quarantine_case</c>: all that a load needs to read it again or to leave it alone. Why it waits is a
/// <see cref="WaitingForm"/>.
/// </remarks>
internal sealed record QuarantineCase
{
    /// <summary>The file's hash; empty if its bytes could not be had.</summary>
    public required string Sha256 { get; init; }

    /// <summary>As people know it.</summary>
    public string Name { get; init; } = "";

    /// <summary>The source's name; empty for files and folders.</summary>
    public required string Source { get; init; }

    /// <summary>The source's own id for it.</summary>
    public required string Id { get; init; }

    /// <summary>What its source told of it, as one text; null for nothing.</summary>
    public string? SourceFacts { get; init; }

    /// <summary>Which form of the file, 1-based; 0 for the whole file.</summary>
    public required int FormNo { get; init; }
}

/// <summary>Finds what a person means of the things that wait in quarantine.</summary>
internal static class WaitingChoice
{
    private const int ShortestHash = 6;

    /// <summary>The cases of the one document with this name or hash.</summary>
    /// <param name="waiting">All that waits.</param>
    /// <param name="wanted">Its name, the last part of it, or six or more digits of its hash.</param>
    /// <param name="formNo">Only this form of it; null for everything of it that waits.</param>
    /// <exception cref="WaitingChoiceException">Nothing is called so, or more than one document is.</exception>
    public static IReadOnlyList<QuarantineCase> Of(IReadOnlyList<QuarantineCase> waiting, string wanted, int? formNo)
    {
        var named = Named(waiting, wanted.Trim());
        if (named.Count == 0)
            throw new WaitingChoiceException($"隔离区中没有“{wanted}”。{Listed(waiting)}");
        if (named.Select(Identity).Distinct().Count() > 1)
            throw new WaitingChoiceException($"“{wanted}”不止一份，请改用散列值。{Listed(named)}");
        var chosen = named.Where(form => formNo is null || form.FormNo == formNo).ToList();
        return chosen.Count > 0 ? chosen : throw new WaitingChoiceException(
            $"“{wanted}”等待处理的没有第 {formNo} 份，应为{string.Join("、", Numbers(named))}。");
    }

    // All cases of the documents that bear the name anywhere, so that one content under two names is one.
    private static List<QuarantineCase> Named(IReadOnlyList<QuarantineCase> waiting, string wanted)
    {
        bool IsCalled(QuarantineCase form) => form.Name == wanted || form.Id == wanted
            || (wanted.Length >= ShortestHash && form.Sha256.StartsWith(wanted, StringComparison.OrdinalIgnoreCase));
        var direct = waiting.Where(IsCalled).Select(Identity).ToHashSet();
        if (direct.Count == 0)
        {
            direct = waiting.Where(form => form.Name.Split('/')[^1] == wanted.Split('/')[^1])
                .Select(Identity).ToHashSet();
        }

        return [.. waiting.Where(form => direct.Contains(Identity(form)))];
    }

    private static string Identity(QuarantineCase form) =>
        form.Sha256.Length > 0 ? form.Sha256 : $"{form.Source} {form.Id} {form.Name}";

    private static IEnumerable<string> Numbers(IEnumerable<QuarantineCase> forms) =>
        forms.Select(form => form.FormNo).Distinct().Order().Select(no => no == 0 ? "整个文件" : $"第 {no} 份");

    private static string Listed(IReadOnlyList<QuarantineCase> waiting) => waiting.Count == 0
        ? "隔离区是空的。"
        : "等待处理的有：" + string.Join("、", waiting.Select(form =>
            form.Sha256.Length > 0 ? $"{form.Name}（{form.Sha256[..12]}）" : form.Name).Distinct().Take(10)) + "。";
}

/// <summary>What a person named is not one document in quarantine; the message says what is.</summary>
internal sealed class WaitingChoiceException(string message) : ToldException(message, FailureKind.Usage);
