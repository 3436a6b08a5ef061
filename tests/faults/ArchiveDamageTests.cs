using System.Security.Cryptography;
using System.Text.Json;
using PerfEtl.Tests.Load;

namespace PerfEtl.Tests.Faults;

/// <summary>An archived document that rots or is lost is found by its hash, named, and never loaded as it is.</summary>
public sealed class ArchiveDamageTests(History history) : IClassFixture<History>
{
    [Theory]
    [InlineData("damaged", "已损坏")]
    [InlineData("missing", "已不存在")]
    public void Rebuild_ArchiveMemberLost_NamesItAndTheNextLoadHealsIt(string loss, string word)
    {
        var data = history.Copy();
        var member = MemberOf(data, Path.Combine(history.Inbox, "b.txt"));
        if (loss == "missing") File.Delete(member);
        else Damage(member);
        var rebuilt = Perfetl.Run(data, "rebuild");
        Assert.Equal(3, rebuilt.ExitCode);
        var named = Assert.Single(
            rebuilt.Output.Split('\n'), line => line.StartsWith("  缺失", StringComparison.Ordinal));
        Assert.Contains("b.txt", named, StringComparison.Ordinal);
        Assert.Contains(Path.GetFileName(member), named, StringComparison.Ordinal);
        Assert.Contains(word, named, StringComparison.Ordinal);
        Assert.Contains("mart_funding", rebuilt.Output, StringComparison.Ordinal);
        Assert.Equal("""{"projects":"图书采购、培训专项经费"}""", Projects(data));

        // The original still lies in the inbox.
        var healed = Perfetl.Run(data, "load", history.Inbox);
        Assert.Equal((0, ""), (healed.ExitCode, healed.Errors));
        Assert.Contains("新增 1，修订 0，未变 2，隔离 0", healed.Output, StringComparison.Ordinal);
        Assert.Equal("""{"projects":"图书采购、培训专项经费、路灯更换"}""", Projects(data));
        Assert.Equal(File.ReadAllBytes(Path.Combine(history.Inbox, "b.txt")), File.ReadAllBytes(member));
        Assert.Equal(0, Perfetl.Run(data, "rebuild").ExitCode);
    }

    [Fact]
    public void Load_MemberLostAndTheFileTouched_HealsTheArchive()
    {
        var data = history.Copy();
        var file = Path.Combine(history.Inbox, "b.txt");
        Damage(MemberOf(data, file));
        File.SetLastWriteTimeUtc(file, DateTime.UtcNow.AddHours(-1));
        new Nights(data).Load(history.Inbox);
        Assert.Equal(File.ReadAllBytes(file), File.ReadAllBytes(MemberOf(data, file)));
    }

    [Fact]
    public void Rebuild_ManifestDamaged_ChangesNothingAndSaysWhatIsMissing()
    {
        var data = history.Copy();
        var package = Directory.GetDirectories(Path.Combine(data, "packages")).Order(StringComparer.Ordinal).First();
        using var state = JsonDocument.Parse(File.ReadAllText(Path.Combine(package, "package.json")));
        var sha256 = state.RootElement.GetProperty("manifest").GetString()!;
        Damage(Path.Combine(data, "archive", sha256[..2], sha256[2..4], sha256));
        var working = File.ReadAllBytes(History.WorkingFile(data));
        var rebuilt = Perfetl.Run(data, "rebuild");
        Assert.Equal(1, rebuilt.ExitCode);
        Assert.Contains(sha256, rebuilt.Errors, StringComparison.Ordinal);
        Assert.Contains("请从备份恢复", rebuilt.Errors, StringComparison.Ordinal);
        Assert.Equal(working, File.ReadAllBytes(History.WorkingFile(data)));
        Assert.Equal(history.ExactState, PublishedState.Exactly(data));
    }

    private static string Projects(string data) => Perfetl.Query(
        data, "select string_agg(project_name, '、' order by project_name) as projects from mart_funding")[0].ToString();

    private static string MemberOf(string data, string file)
    {
        var sha256 = Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(file)));
        return Path.Combine(data, "archive", sha256[..2], sha256[2..4], sha256);
    }

    // Rot keeps the size and the time.
    private static void Damage(string member)
    {
        var bytes = File.ReadAllBytes(member);
        bytes[bytes.Length / 2] ^= 0x04;
        File.SetUnixFileMode(member, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        File.WriteAllBytes(member, bytes);
    }
}
