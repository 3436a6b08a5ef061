using PerfEtl.Tests.Load;

namespace PerfEtl.Tests.Faults;

/// <summary>A warehouse of four loads to do damage to: new forms, a revision, its undo, and the undo of that.</summary>
/// <remarks>Made once for every class of tests; each damages copies.</remarks>
public sealed class History
{
    private static readonly Lazy<Made> Once = new(() => new Made());

    private readonly Made made = Once.Value;

    /// <summary>What the last load has looked at.</summary>
    internal string Inbox => made.Inbox;

    /// <summary>What a load of today looks at: one form revised, one new.</summary>
    internal string Today => made.Today;

    /// <summary>The last load's id.</summary>
    internal string LastLoad => made.LastLoad;

    /// <summary>What readers see.</summary>
    internal string State => made.State;

    /// <summary>What readers see, to the last byte.</summary>
    internal string ExactState => made.ExactState;

    /// <summary>What readers see after an undisturbed load of today.</summary>
    internal string TodaysState => made.TodaysState;

    /// <summary>The data folder; tests damage copies.</summary>
    internal string Data => made.Data;

    /// <summary>A copy of it.</summary>
    internal string Copy()
    {
        var copy = made.NewFolder();
        FolderCopy.Of(Data, copy);
        return copy;
    }

    /// <summary>The working file of a data folder.</summary>
    internal static string WorkingFile(string data) => Path.Combine(data, "warehouse", "perfetl.duckdb");

    private sealed class Made : IDisposable
    {
        private readonly TemporaryFolder folder = new();

        public Made()
        {
            AppDomain.CurrentDomain.ProcessExit += (_, _) => Dispose();
            var nights = new Nights(Data);
            folder.Write("inbox/a.txt", SmallForm.File(new SmallForm("培训专项经费"), new SmallForm("图书采购")));
            nights.Load(Inbox);
            folder.Write("inbox/a.txt", SmallForm.File(
                new SmallForm("培训专项经费") { Total = 1_200_000m, Batches = "3批次" }, new SmallForm("图书采购")));
            folder.Write("inbox/b.txt", new SmallForm("路灯更换") { Total = 48_000.50m }.Text);
            var revision = nights.Load(Inbox);
            LastLoad = nights.Undo(nights.Undo(revision.LoadId).LoadId).LoadId;
            State = PublishedState.Of(Data);
            ExactState = PublishedState.Exactly(Data);
            folder.Write("today/a.txt", SmallForm.File(
                new SmallForm("培训专项经费") { Total = 1_200_000m, Batches = "3批次" }, new SmallForm("图书采购")));
            folder.Write("today/b.txt", new SmallForm("路灯更换") { Total = 50_000m }.Text);
            folder.Write("today/c.txt", new SmallForm("渠道疏浚").Text);
            FolderCopy.Of(Data, folder["after"]);
            new Nights(folder["after"]).Load(Today);
            TodaysState = PublishedState.Of(folder["after"]);
        }

        public string Data => folder["data"];

        public string Inbox => folder["inbox"];

        public string Today => folder["today"];

        public string LastLoad { get; }

        public string State { get; }

        public string ExactState { get; }

        public string TodaysState { get; }

        public string NewFolder() => folder[Guid.NewGuid().ToString("N")];

        public void Dispose() => folder.Dispose();
    }
}
