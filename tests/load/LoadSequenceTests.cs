using PerfEtl.Pipeline;
using PerfEtl.Pipeline.Configuration;
using PerfEtl.Pipeline.Progress;
using PerfEtl.Pipeline.Vocabularies;

namespace PerfEtl.Tests.Load;

/// <summary>
/// Whatever happens to forms, the versions say of every earlier moment what the marts said then, and the archive gives
/// the same warehouse again.
/// </summary>
public sealed class LoadSequenceTests : IDisposable
{
    private const int Sequences = 6;

    private const int Loads = 8;

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void AsOf_AfterAnySequenceOfLoads_EqualsWhatTheMartsSaidThen()
    {
        var vocabulary = WithRename();
        Parallel.For(0, Sequences, new ParallelOptions { MaxDegreeOfParallelism = 2 }, seed =>
        {
            var game = new LoadGame(folder[$"{seed}"], vocabulary, seed);
            try
            {
                PlayToTheEnd(game, vocabulary);
            }
            catch (Exception failure)
            {
                var story = string.Join('\n', game.Story);
                Assert.Fail($"Sequence {seed}: {failure.Message}\n{story}\n{failure.StackTrace}");
            }
        });
    }

    private static void PlayToTheEnd(LoadGame game, Vocabulary vocabulary)
    {
        for (var load = 0; load < Loads; load++)
        {
            game.Play();
            if (game.Waiting is { } letters)
            {
                Lines.AssertEqual(letters, game.SetAside[^1].Waiting.Select(line => line.Split('|')[0]));
            }

            if (game.Truth is { } truth) Lines.AssertEqual(truth, AsOf.InShort(game.Data.WorkingFile));
        }

        foreach (var (loadId, waiting) in game.SetAside)
            Lines.AssertEqual(waiting, AsOf.Waiting(game.Data.WorkingFile, loadId));
        foreach (var (at, inForce, projects) in game.Nights)
        {
            Lines.AssertEqual(inForce, AsOf.InForce(game.Data.WorkingFile, at));
            Lines.AssertEqual(projects, AsOf.Projects(game.Data.WorkingFile, at));
        }

        game.Publish();
        var night = new NightlyLoad(game.Data, new Settings(), vocabulary, new Progress<LoadProgress>());
        var rebuilt = night.RebuildAsync(default).GetAwaiter().GetResult();
        Assert.Equal(Loads, rebuilt.Loads);
        Lines.AssertEqual([], rebuilt.Differences!);
        Lines.AssertEqual(game.Nights[^1].Projects, AsOf.Projects(game.Data.WorkingFile));
    }

    private Vocabulary WithRename()
    {
        FolderCopy.Of(Repository.Lookups, folder["lookups"]);
        File.AppendAllText(folder["lookups/project_renames.csv"], LoadGame.RenameRow + "\n");
        return Vocabulary.Load(folder["lookups"]);
    }
}
