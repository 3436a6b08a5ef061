using PerfEtl.Pipeline.Files;
using PerfEtl.Pipeline.Vocabularies;

namespace PerfEtl.Tests.Load;

/// <summary>
/// A random sequence of loads on a few projects: new, unchanged, revised, recategorized, renamed, withdrawn, returned,
/// taken back, and that taken back, set aside, given up and declared withdrawn; with what was in force after each.
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
    private readonly HashSet<string> recalled = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> letters = new(StringComparer.Ordinal);
    private readonly HashSet<string> waiting = new(StringComparer.Ordinal);
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

    /// <summary>What waited in quarantine after each load: what the mart said, by the load's id.</summary>
    public List<(string LoadId, IReadOnlyList<string> Waiting)> SetAside { get; } = [];

    /// <summary>What must wait in quarantine by hand; null once a load was taken back.</summary>
    public IReadOnlyList<string>? Waiting => hasUndone ? null : [.. waiting.Order(StringComparer.Ordinal)];

    /// <summary>
    /// What must be in force by hand: project, category, total and target; null once a load was taken back.
    /// </summary>
    public IReadOnlyList<string>? Truth => hasUndone ? null :
    [
        .. files.Where(file => !recalled.Contains(file.Key)).Select(file => file.Value)
            .Concat(rows.Where(row => !withdrawn.Contains(row.Key)).Select(row => row.Value))
            .Select(InShort).Distinct().Order(StringComparer.Ordinal),
    ];

    /// <summary>The reviewed rename that the game plays.</summary>
    public static string RenameRow => $"{new SmallForm("").Department},路灯更换,{new SmallForm("").Department},{Renamed}";

    /// <summary>One load of random changes, or the undo of one.</summary>
    public string Play()
    {
        deliveries.Clear();
        if (done.Count > 1 && random.Next(4) == 0) return Undo(done[random.Next(done.Count)]);
        if (random.Next(5) == 0 && waiting.Count > 0) return Drop(waiting.Order(StringComparer.Ordinal).First());
        var standing = files.Keys.Where(name => !recalled.Contains(name)).Order(StringComparer.Ordinal).ToList();
        if (random.Next(6) == 0 && standing.Count > 0) return Recall(standing[0]);
        for (var change = random.Next(1, 4); change > 0; change--) Change();
        Story.Add($"load {done.Count}: {string.Join(", ", deliveries.Select(row => row.Id))}");
        var inbox = files.ToDictionary(file => file.Key, file => file.Value.Text);
        foreach (var (name, text) in letters) inbox[name] = text;
        return Done(loads.Load(inbox, deliveries));
    }

    /// <summary>Gives readers the state of the last load.</summary>
    public string Publish() => loads.Publish(done[^1]);

    private string Undo(string loadId)
    {
        hasUndone = true;
        Story.Add($"load {done.Count}: undo load {done.IndexOf(loadId)}");
        return Done(loads.Load(new Dictionary<string, string>(), [], loadId));
    }

    // Given up for good: the same bytes never wait again.
    private string Drop(string name)
    {
        waiting.Remove(name);
        Story.Add($"load {done.Count}: drop {name}");
        return Done(loads.Drop(name));
    }

    // Declared withdrawn: gone although its file still lies there, until the file changes.
    private string Recall(string name)
    {
        var form = files[name];
        recalled.Add(name);
        Story.Add($"load {done.Count}: withdraw {InShort(form)}");
        return Done(loads.Recall(form));
    }

    private string Done(Pipeline.Packages.LoadPackage package)
    {
        done.Add(package.Id);
        SetAside.Add((package.Id, AsOf.Waiting(Data.WorkingFile)));
        Nights.Add((package.StartedAt, AsOf.InForce(Data.WorkingFile), AsOf.Projects(Data.WorkingFile)));
        return package.Id;
    }

    private void Change()
    {
        if (random.Next(4) == 0) ChangeLetter($"通知{random.Next(2)}.txt");
        else if (random.Next(2) == 0) ChangeFile($"{random.Next(InFolder.Length)}.txt");
        else ChangeRow(random.Next(InSource.Length));
    }

    // What is no form waits: also when it is gone from the inbox, and under other bytes as one.
    private void ChangeLetter(string name)
    {
        if (letters.ContainsKey(name) && random.Next(3) == 0)
        {
            letters.Remove(name);
            Story.Add($"  letter {name} is gone");
            return;
        }

        letters[name] = FormattableString.Invariant($"会议通知 {deliveries.Count} {random.Next(1000)}");
        waiting.Add(name);
        Story.Add($"  letter {name}: {letters[name]}");
    }

    private void ChangeFile(string name)
    {
        var project = InFolder[name[0] - '0'];
        var before = files.GetValueOrDefault(name);
        files[name] = before is { } form ? Changed(form) : new SmallForm(project);
        if (files[name] != before) recalled.Remove(name);
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
