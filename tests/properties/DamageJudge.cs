using PerfEtl.Pipeline.Declarations;
using PerfEtl.Tests.Golden;

namespace PerfEtl.Tests.Properties;

/// <summary>Reads a damaged text and says what became of it.</summary>
internal sealed class DamageJudge
{
    private readonly Damage damage;
    private readonly IReadOnlyList<FormOutcome> outcomes;
    private readonly NewReports told;

    private DamageJudge(Damage damage)
    {
        this.damage = damage;
        outcomes = FormOutcome.Of(damage);
        told = new NewReports(damage, outcomes);
    }

    /// <summary>The worst of what became of the forms of a damaged text.</summary>
    public static Verdict Judge(Damage damage, SeedWindow window)
    {
        var judge = new DamageJudge(damage);
        var verdicts = window.Forms.Where(judge.IsBegun).Select(judge.Judge).ToList();
        if (verdicts.Count == 0) return judge.JudgeNothing();
        return verdicts.MaxBy(verdict => verdict.Outcome)! with
        {
            CouldBeSeen = verdicts.Any(verdict => verdict.CouldBeSeen),
        };
    }

    /// <summary>A form that the end of the file cut off before its title was whole is none.</summary>
    private bool IsBegun(GoldForm form)
    {
        var title = SeedWindow.LinesOf(form).First();
        return damage.Kind != DamageKind.TruncateFile
            || damage.Lines.Any(line => line.Origin == title && line.Text.Trim() == SeedWindow.TextOf(title).Trim());
    }

    /// <summary>Cut off before the first title there is no form left to be wrong about.</summary>
    private Verdict JudgeNothing()
    {
        var invented = outcomes.Any(outcome => outcome.Declaration is not null);
        return new Verdict(damage, invented ? DamageOutcome.Silent : DamageOutcome.Exact, invented, [], []);
    }

    private Verdict Judge(GoldForm gold)
    {
        var mine = outcomes.Where(outcome => outcome.Seq == gold.Seq).ToList();
        if (mine.Count == 0) return JudgeLost(gold);
        var reads = mine.Select(outcome => outcome.Declaration).OfType<Declaration>().ToList();
        var refusals = mine.Where(outcome => outcome.Declaration is null).Select(outcome => outcome.Reason).ToList();
        if (reads.Count == 0) return new Verdict(damage, DamageOutcome.Quarantined, true, [], refusals);

        var facts = FormFacts.Of(reads[0], row => damage.OriginOf(row.Name.Place.Line));
        IReadOnlyList<Difference> differences =
        [
            .. Differences.Between(FormFacts.Of(gold), facts),
            .. reads.Skip(1).Select(read => new Difference("form", 0, null, read.ProjectName.Value)),
        ];
        if (refusals.Count > 0) return new Verdict(damage, DamageOutcome.Quarantined, true, differences, refusals);
        if (differences.Count == 0) return new Verdict(damage, DamageOutcome.Exact, false, [], []);
        return Changed(differences, differences.Any(new SeenInForm(damage, gold, facts).Is));
    }

    /// <summary>No outcome begins in this form: the one before it has swallowed it and must say so.</summary>
    private Verdict JudgeLost(GoldForm gold)
    {
        var swallower = outcomes.LastOrDefault(outcome => outcome.Seq < gold.Seq) ?? outcomes[0];
        var lost = new Difference("form", 0, gold.ProjectName, null);
        return swallower.Declaration is null
            ? new Verdict(damage, DamageOutcome.Quarantined, true, [lost], [swallower.Reason])
            : Changed([lost], true);
    }

    private Verdict Changed(IReadOnlyList<Difference> differences, bool couldBeSeen)
    {
        var rules = told.About(differences);
        var outcome = rules.Count > 0 ? DamageOutcome.Reported
            : couldBeSeen ? DamageOutcome.Silent : DamageOutcome.Unseen;
        return new Verdict(damage, outcome, couldBeSeen, differences, rules);
    }
}
