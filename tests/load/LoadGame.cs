using PerfEtl.Pipeline;
using PerfEtl.Pipeline.Vocabularies;

namespace PerfEtl.Tests.Load;

/// <summary>
/// A random sequence of loads on a few projects: new, unchanged, revised, recategorized, renamed, withdrawn, returned,
/// taken back, and that taken back; with what was in force after each.
/// </summary>
internal sealed class LoadGame
{
    private const string Renamed = "道路照明更换";

    private static readonly string[] InFolder = ["图书采购", "路灯更换", "渠道疏浚"];
    private static readonly string[] InSource = ["校舍修缮", "苗木补植"];

    private readonly Random random;
    private readonly PlayedLoads loads;
    private readonly Dictionary<string, SmallForm> files = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SmallForm> rows = new(StringComparer.Ordinal);
    private readonly HashSet<string> withdrawn = new(StringComparer.Ordinal);
    private readonly List<(string Id, string? Text)> deliveries = [];
    private readonly List<string> done = [];
    private bool hasUndone;

    public LoadGame(string root, Vocabulary vocabulary, int seed)
    {
        (random, Data) = (new Random(seed), new DataFolder(root));
        loads = new PlayedLoads(Data, vocabulary);
    }

    /// <summary>The data folder.</summary>
    public DataFolder Data { get; }

    /// <summary>What was done, for whoever reads a failure.</summary>
    public List<string> Story { get; } = [];

    /// <summary>When each load began, and what the marts said after it.</summary>
    public List<(DateTime At, IReadOnlyList<string> InForce, IReadOnlyList<string> Projects)> Nights { get; } = [];

    /// <summary>
    /// What must be in force by hand: project, category, total and target; null once a load was taken back.
    /// </summary>
    public IReadOnlyList<string>? Truth => hasUndone ? null :
    [
        .. files.Values.Concat(rows.Where(row => !withdrawn.Contains(row.Key)).Select(row => row.Value))
            .Select(InShort).Distinct().Order(StringComparer.Ordinal),
    ];

    /// <summary>The reviewed rename that the game plays.</summary>
    public static string RenameRow => $"{new SmallForm("").Department},路灯更换,{new SmallForm("").Department},{Renamed}";

    /// <summary>One load of random changes, or the undo of one.</summary>
    public string Play()
    {
        deliveries.Clear();
        if (done.Count > 1 && random.Next(4) == 0) return Undo(done[random.Next(done.Count)]);
        for (var change = random.Next(1, 4); change > 0; change--) Change();
        Story.Add($"load {done.Count}: {string.Join(", ", deliveries.Select(row => row.Id))}");
        return Done(loads.Load(files.ToDictionary(file => file.Key, file => file.Value.Text), deliveries));
    }

    /// <summary>Gives readers the state of the last load.</summary>
    public string Publish() => loads.Publish(done[^1]);

    private string Undo(string loadId)
    {
        hasUndone = true;
        Story.Add($"load {done.Count}: undo load {done.IndexOf(loadId)}");
        return Done(loads.Load(new Dictionary<string, string>(), [], loadId));
    }

    private string Done(Pipeline.Load.LoadPackage package)
    {
        done.Add(package.Id);
        Nights.Add((package.StartedAt, AsOf.InForce(Data.WorkingFile), AsOf.Projects(Data.WorkingFile)));
        return package.Id;
    }

    private void Change()
    {
        if (random.Next(2) == 0) ChangeFile($"{random.Next(InFolder.Length)}.txt");
        else ChangeRow(random.Next(InSource.Length));
    }

    private void ChangeFile(string name)
    {
        var project = InFolder[name[0] - '0'];
        files[name] = files.TryGetValue(name, out var form) ? Changed(form) : new SmallForm(project);
        Story.Add($"  file {name}: {InShort(files[name])}");
    }

    // The same document may stand under two ids of the source; it is in force while one of them does.
    private void ChangeRow(int project)
    {
        var id = $"r{project}";
        if (rows.TryGetValue(id, out var form) && random.Next(3) == 0)
        {
            if (!withdrawn.Remove(id)) withdrawn.Add(id);
            else Deliver(id, form);
            if (withdrawn.Contains(id)) Deliver(id, null);
            return;
        }

        if (form is not null && !withdrawn.Contains(id) && random.Next(4) == 0)
        {
            Copy(id, form);
            return;
        }

        rows[id] = form is null ? new SmallForm(InSource[project]) : Changed(form);
        withdrawn.Remove(id);
        Deliver(id, rows[id]);
        if (rows.ContainsKey(id + "b") && !withdrawn.Contains(id + "b")) Copy(id, rows[id]);
    }

    private void Copy(string id, SmallForm form)
    {
        rows[id + "b"] = form;
        withdrawn.Remove(id + "b");
        Deliver(id + "b", form);
    }

    private void Deliver(string id, SmallForm? form)
    {
        deliveries.RemoveAll(delivery => delivery.Id == id);
        deliveries.Add((id, form?.Text));
        Story.Add($"  row {id}: {(form is null ? "withdrawn" : InShort(form))}");
    }

    private static string InShort(SmallForm form) => FormattableString.Invariant(
        $"{form.Year}|{form.Project}|{form.Category}|{form.Total:0.00}|{form.Batches}");

    private SmallForm Changed(SmallForm form) => random.Next(5) switch
    {
        0 => form with { Total = random.Next(1, 9) * 100_000m },
        1 => form with { Batches = $"{random.Next(1, 9)}批次" },
        2 => form with { Category = form.Category == "经常性项目" ? "一次性项目" : "经常性项目" },
        3 when form.Project == "路灯更换" => form with { Project = Renamed },
        _ => form,
    };
}
