using PerfEtl.Tests.Schedule;
using PerfEtl.Tests.Serve;

namespace PerfEtl.Tests.Benchmarks;

/// <summary>A published warehouse of any size, loaded by the real program; each project is declared twice.</summary>
internal sealed class SiteWarehouse : IDisposable
{
    /// <summary>How many people may sign in.</summary>
    public const int Analysts = 20;

    private const int ProjectsOfADepartment = 250;

    private readonly TemporaryFolder folder = new();
    private readonly string? kept;

    /// <param name="count">How many declarations.</param>
    /// <param name="kept">A data folder that stays, and is taken as it is if it is there; or null.</param>
    public SiteWarehouse(int count, string? kept)
    {
        this.kept = kept;
        Projects = count / 2;
        folder.Write("appsettings.json", ServeProcess.Settings("0 0 0 1 1 ?"));
        if (!Directory.Exists(Data))
        {
            for (var first = 0; first < Projects; first += ProjectsOfADepartment) Write(first / ProjectsOfADepartment);
            Load("inbox");
            for (var number = 0; number < Analysts; number++) Accounts.Add(Data, NameOf(number), "analyst");
        }

        Tokens = [.. Enumerable.Range(0, Analysts).Select(number => Accounts.Token(Data, NameOf(number)))];
    }

    /// <summary>What the analysts sign in with.</summary>
    public IReadOnlyList<string> Tokens { get; }

    /// <summary>The data folder.</summary>
    public string Data => kept ?? folder["data"];

    /// <summary>How many projects there are; their numbers begin with 1.</summary>
    public int Projects { get; }

    /// <summary>How many departments they are spread over; their numbers begin with 0.</summary>
    public int Departments => (Projects + ProjectsOfADepartment - 1) / ProjectsOfADepartment;

    /// <summary>Starts <c>perfetl serve</c> on it.</summary>
    public ServeProcess Serve(params string[] environment) => new(folder.Path, Data, environment);

    /// <summary>Publishes once more: one project is declared with another end.</summary>
    /// <param name="number">Tells this publish from others: 0 to 27.</param>
    public void PublishAgain(int number)
    {
        var form = MadeUpForms.Of(0, 0).Replace(
            "2022-12-31", FormattableString.Invariant($"2022-12-{number + 1:00}"), StringComparison.Ordinal);
        folder.Write("again/forms.txt", form);
        Load("again");
    }

    public void Dispose() => folder.Dispose();

    private static string NameOf(int number) => FormattableString.Invariant($"analyst{number}");

    private void Load(string name)
    {
        var load = Perfetl.Run(Data, "load", folder[name]);
        if (load.ExitCode != 0) throw new InvalidOperationException(load.Output + load.Errors);
    }

    private void Write(int department)
    {
        var first = department * ProjectsOfADepartment;
        var forms = Enumerable.Range(first, Math.Min(ProjectsOfADepartment, Projects - first))
            .Select(project => MadeUpForms.Of(project, department)).ToList();
        var before = forms.Select(form => form.Replace("2022", "2021", StringComparison.Ordinal));
        folder.Write(
            FormattableString.Invariant($"inbox/{department:0000}.txt"), string.Concat(before.Concat(forms)));
    }
}
