using System.Text.Encodings.Web;
using System.Text.Json;

namespace PerfEtl.Tests.Properties.Foreign;

/// <summary>Keeps failing documents for study: the smallest few of every kind, with truth and what was read.</summary>
internal sealed class Examples(string folder, int each)
{
    private static readonly JsonSerializerOptions Legible = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
    };

    private readonly Dictionary<string, List<(ForeignDocument Document, IReadOnlyList<FormVerdict> Verdicts)>> kept =
        new(StringComparer.Ordinal);

    /// <summary>Takes a document in if it is among the smallest of a kind of failure.</summary>
    public void Consider(ForeignDocument document, IReadOnlyList<FormVerdict> verdicts)
    {
        foreach (var kind in verdicts.SelectMany(Kinds).Select(kind => $"{document.Format} {kind}").Distinct())
        {
            var list = kept.TryGetValue(kind, out var known) ? known : kept[kind] = [];
            list.Add((document, verdicts));
            if (list.Count > each)
                list.Remove(list.MaxBy(one => (one.Document.Forms.Count, one.Document.Bytes.Length)));
        }
    }

    /// <summary>Writes them, a folder a kind.</summary>
    public void Write()
    {
        foreach (var (kind, documents) in kept)
        {
            var place = Path.Combine(folder, string.Join('_', kind.Split(Path.GetInvalidFileNameChars())));
            Directory.CreateDirectory(place);
            foreach (var (document, verdicts) in documents) Write(place, document, verdicts);
        }
    }

    private static IEnumerable<string> Kinds(FormVerdict verdict) =>
        verdict.Differences.Select(difference => $"{(difference.IsSaid ? "said" : "silent")} {difference.Kind}")
            .Concat(verdict.IsNeedless ? ["refused " + Tally.Kind(verdict.Reason)] : []);

    private static void Write(string folder, ForeignDocument document, IReadOnlyList<FormVerdict> verdicts)
    {
        File.WriteAllBytes(Path.Combine(folder, document.Name), document.Bytes);
        var bare = Path.GetFileNameWithoutExtension(document.Name);
        var truth = JsonSerializer.Serialize(AsJson(document), Legible);
        File.WriteAllText(Path.Combine(folder, bare + ".truth.json"), truth);
        File.WriteAllLines(Path.Combine(folder, bare + ".why.md"), verdicts.SelectMany((verdict, i) =>
            verdict.Differences.Select(difference =>
                $"- form {i + 1}: {difference.Kind}{(difference.IsSaid ? "" : " (silent)")}: {difference.Detail}")
                .Prepend($"form {i + 1}: {verdict.Mark} {verdict.Reason}")
                .Append($"- {string.Join(" · ", verdict.Truth?.Features ?? [])}")));
    }

    private static object AsJson(ForeignDocument document) => document.Forms.All(truth => truth.Refuse is not null)
        ? new { expect = "refuse", why = document.Forms[0].Refuse }
        : new { forms = document.Forms.Select(AsJson) };

    private static object AsJson(Truth truth) => new
    {
        refuse = truth.Refuse,
        fiscal_year = truth.Year,
        department = truth.Department,
        project = truth.Project,
        money_unit = truth.MoneyUnit,
        money = truth.Money.Select((amount, i) => (Key: $"{amount.Label} ({i + 1})", amount.Printed))
            .ToDictionary(amount => amount.Key, amount => amount.Printed),
        goals = truth.Goals,
        indicators = truth.Indicators.Select(indicator =>
            new[] { indicator.Level1, indicator.Level2, indicator.Name, indicator.Target }),
    };
}
