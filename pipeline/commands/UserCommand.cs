using System.CommandLine;
using System.Globalization;
using PerfEtl.Pipeline.Commands.Terminal;
using PerfEtl.Pipeline.Configuration;
using PerfEtl.Pipeline.Failures;
using PerfEtl.Pipeline.Runs;
using PerfEtl.Pipeline.Serve.Accounts;
using PerfEtl.Pipeline.Serve.Audit;
using PerfEtl.Warehouse;

namespace PerfEtl.Pipeline.Commands;

/// <summary><c>perfetl user</c>: who may sign in to the pages, and as what.</summary>
internal static class UserCommand
{
    private static readonly Argument<string> Name = new("账号") { Description = "例如 zhang.wei" };

    private static readonly Option<string?> RoleOption = new("--role")
    {
        Description = "analyst 分析员（默认）、operator 操作员、administrator 管理员",
        HelpName = "角色",
    };

    private static readonly Option<string[]> Department = new("--department")
    {
        Description = "只看这个部门（照原表所印，可写几次）；不写则看全部",
        HelpName = "部门",
    };

    private static readonly Option<int?> Days = new("--days") { Description = "令牌有效多少天（默认 90）", HelpName = "天" };

    private static readonly Option<string?> Scope = new("--scope")
    {
        Description = "令牌的范围：query 只查询（默认）、read 只读、all 也可下指令",
        HelpName = "范围",
    };

    private static readonly Option<string?> Revoke = new("--revoke")
    {
        Description = "收回一个令牌，编号见 perfetl user list",
        HelpName = "编号",
    };

    /// <summary>The command and those below it.</summary>
    public static Command Build()
    {
        var command = new Command("user", "管理网页的账号（示例：perfetl user add zhang.wei --role operator）")
        {
            Of("add", "建立账号，口令从键盘或标准输入读（示例：perfetl user add zhang.wei --department 某某局）",
                Add, Name, RoleOption, Department),
            Of("list", "列出账号和令牌（示例：perfetl user list）", List),
            Of("remove", "删除账号（示例：perfetl user remove zhang.wei）", Remove, Name),
            Of("password", "换口令（示例：perfetl user password zhang.wei）", Password, Name),
            Of("token", "发给程序用的令牌，只显示一次（示例：perfetl user token zhang.wei --days 30）",
                Token, Name, Days, Scope, Revoke),
        };
        command.SetAction(Refuse);
        return command;
    }

    private static int Refuse(ParseResult call) => throw new UsageException(
        "user 后面应写做什么：add、list、remove、password、token 之一，例如 perfetl user add zhang.wei。");

    private static Command Of(
        string name, string description, Func<ParseResult, AccountStore, string> action, params Symbol[] parts)
    {
        var command = new Command(name, description);
        foreach (var part in parts)
        {
            if (part is Argument argument) command.Add(argument);
            else command.Add((Option)part);
        }

        command.SetAction(call =>
        {
            var data = CommonOptions.FolderOf(call, Settings.Load());
            var told = action(call, new AccountStore(data));
            if (name != "list")
            {
                new AuditLog(data, TimeProvider.System).Add(
                    ProcessIdentity.Name, "", "user", "done", $"{name} {call.GetValue(Name)}");
            }

            if (call.GetValue(CommonOptions.Json)) JsonOutput.Print(new { Told = told });
            else Console.WriteLine(told);
            return ExitCode.Done;
        });
        return command;
    }

    private static string Add(ParseResult call, AccountStore store)
    {
        var name = call.GetValue(Name)!;
        if (!AccountName.IsFit(name))
            throw new UsageException($"账号“{name}”不合要求，应为 1 到 64 个汉字、字母、数字或 . _ - @。");
        var role = RoleOf(call.GetValue(RoleOption));
        if (store.Find(name) is not null) throw new UsageException($"已有账号“{name}”。换口令请用 perfetl user password。");
        var (hash, stamp) = Passwords.Of(name, PasswordPrompt.Read());
        IReadOnlyList<string> departments = [.. (call.GetValue(Department) ?? []).Distinct()];
        var account = new Account
        {
            Name = name,
            Role = role,
            Departments = departments,
            PasswordHash = hash,
            Stamp = stamp,
        };
        store.Change(all => [.. all, account]);
        return $"已建立账号 {name}（{RoleTitles.Of(role)}，"
            + (departments.Count == 0 ? "看全部部门" : $"只看 {string.Join("、", departments)}") + "）。";
    }

    private static string List(ParseResult call, AccountStore store) => store.All.Count == 0
        ? "还没有账号；没有账号时只有本机的人可以查看。"
        : string.Join('\n', store.All.SelectMany(account => (string[])
        [
            $"{account.Name}  {RoleTitles.Of(account.Role)}  "
                + (account.Departments.Count == 0 ? "全部部门" : string.Join("、", account.Departments)),
            .. account.Tokens.Select(token => string.Create(CultureInfo.InvariantCulture,
                $"    令牌 {token.Id}  {Visible(token.Scope)}  有效到 {BeijingTime.Of(token.ExpiresAt):yyyy-MM-dd HH:mm}")),
        ]));

    private static string Remove(ParseResult call, AccountStore store)
    {
        var account = Known(call, store);
        store.Change(all => all.Where(other => other.Name != account.Name));
        return $"已删除账号 {account.Name}，它的登录和令牌随即失效。";
    }

    private static string Password(ParseResult call, AccountStore store)
    {
        var account = Known(call, store);
        var (hash, stamp) = Passwords.Of(account.Name, PasswordPrompt.Read());
        Replace(store, account with { PasswordHash = hash, Stamp = stamp });
        return $"已换 {account.Name} 的口令，用旧口令的登录随即失效。";
    }

    private static string Token(ParseResult call, AccountStore store)
    {
        var account = Known(call, store);
        if (call.GetValue(Revoke) is { } id)
        {
            if (account.Tokens.All(token => token.Id != id))
                throw new UsageException($"{account.Name} 没有编号为“{id}”的令牌，请对照 perfetl user list。");
            Replace(store, account with { Tokens = [.. account.Tokens.Where(token => token.Id != id)] });
            return $"已收回 {account.Name} 的令牌 {id}。";
        }

        var days = call.GetValue(Days) ?? 90;
        if (days is < 1 or > 3660) throw new UsageException($"--days {days} 不合要求，应为 1 到 3660。");
        var (made, word) = ApiToken.New(ScopeOf(call.GetValue(Scope)), DateTime.UtcNow.AddDays(days));
        Replace(store, account with { Tokens = [.. account.Tokens, made] });
        return word;
    }

    private static void Replace(AccountStore store, Account account) =>
        store.Change(all => all.Select(other => other.Name == account.Name ? account : other));

    private static Account Known(ParseResult call, AccountStore store) => store.Find(call.GetValue(Name)!)
        ?? throw new UsageException($"没有账号“{call.GetValue(Name)}”，请对照 perfetl user list。");

    private static Role RoleOf(string? role) => role is null ? Role.Analyst
        : Enum.GetValues<Role>().Cast<Role?>().FirstOrDefault(known => Visitor.NameOf(known!.Value) == role)
        ?? throw new UsageException($"--role “{role}”不合要求，应为 analyst、operator 或 administrator。");

    private static TokenScope ScopeOf(string? scope) => scope switch
    {
        null or "query" => TokenScope.Query,
        "read" => TokenScope.Read,
        "all" => TokenScope.All,
        _ => throw new UsageException($"--scope “{scope}”不合要求，应为 query、read 或 all。"),
    };

    private static string Visible(TokenScope scope) => scope switch
    {
        TokenScope.Query => "只查询",
        TokenScope.Read => "只读",
        _ => "全部",
    };
}
