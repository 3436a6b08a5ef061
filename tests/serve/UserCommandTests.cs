using PerfEtl.Pipeline.Files;
using PerfEtl.Pipeline.Serve.Accounts;

namespace PerfEtl.Tests.Serve;

/// <summary><c>perfetl user</c> as an administrator calls it.</summary>
public sealed class UserCommandTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    private string Data => folder["data"];

    public void Dispose() => folder.Dispose();

    [Fact]
    public void User_FromAddToRemove_DoesWhatItSays()
    {
        var add = Accounts.User(Data, "第一个长口令 2022", "add", "zhang.wei", "--role", "operator", "--department", "甲局");
        Assert.Equal((0, "已建立账号 zhang.wei（操作员，只看 甲局）。"), (add.ExitCode, add.Output.Trim()));
        var first = Store().Find("ZHANG.WEI")!;
        Assert.True(Passwords.IsOf(first, "第一个长口令 2022"));
        Assert.False(Passwords.IsOf(first, "第二个长口令 2022"));
        Assert.DoesNotContain("口令", File.ReadAllText(folder["data/serve/accounts.json"]), StringComparison.Ordinal);
        Assert.Equal(0, Accounts.User(Data, "第二个长口令 2022", "password", "zhang.wei").ExitCode);
        Assert.True(Passwords.IsOf(Store().Find("zhang.wei"), "第二个长口令 2022"));
        Assert.NotEqual(first.Stamp, Store().Find("zhang.wei")!.Stamp);
        var word = Accounts.User(Data, "", "token", "zhang.wei", "--days", "30").Output.Trim();
        Assert.StartsWith("perfetl_", word, StringComparison.Ordinal);
        Assert.DoesNotContain(word, File.ReadAllText(folder["data/serve/accounts.json"]), StringComparison.Ordinal);
        Assert.Contains("令牌 " + word.Split('_')[1], Accounts.User(Data, "", "list").Output, StringComparison.Ordinal);
        Assert.Equal(0, Accounts.User(Data, "", "remove", "zhang.wei").ExitCode);
        Assert.Empty(Store().All);
        Assert.Equal(4, File.ReadAllLines(Directory.GetFiles(folder["data/audit"]).Single()).Length);
    }

    [Fact]
    public void User_WithAShortPassword_IsRefused()
    {
        var add = Accounts.User(Data, "123456789", "add", "zhang.wei");
        Assert.Equal((2, ""), (add.ExitCode, add.Output));
        Assert.Contains("口令有 9 个字符，应为 10 到 200 个", add.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void Token_ThatHasExpired_IsNobodys()
    {
        var now = new DateTime(2022, 12, 31, 0, 0, 0, DateTimeKind.Utc);
        var (token, word) = ApiToken.New(TokenScope.Query, now.AddDays(1));
        Assert.True(token.Is(word, now));
        Assert.False(token.Is(word[..^1] + (word[^1] == '0' ? '1' : '0'), now));
        Assert.False(token.Is(word, now.AddDays(1)));
    }

    private AccountStore Store() => new(new DataFolder(Data));
}
