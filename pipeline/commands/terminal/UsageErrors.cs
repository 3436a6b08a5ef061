using System.CommandLine;
using System.CommandLine.Parsing;
using System.Text.RegularExpressions;
using PerfEtl.Pipeline.Failures;

namespace PerfEtl.Pipeline.Commands.Terminal;

/// <summary>What is wrong with the words of a call, in one Chinese sentence that says what would work.</summary>
internal static partial class UsageErrors
{
    /// <summary>The first thing that is wrong; null for a call that can be carried out.</summary>
    public static string? Of(ParseResult call)
    {
        var strange = call.UnmatchedTokens is [var first, ..] ? first : call.CommandResult.Children
            .OfType<ArgumentResult>().SelectMany(argument => argument.Tokens)
            .Select(token => token.Value).FirstOrDefault(IsLikeAnOption);
        if (strange is not null && !HasEndOfOptions(call)) return Strange(strange, call.CommandResult.Command, call);
        var options = call.CommandResult.Children.Concat(call.RootCommandResult.Children)
            .OfType<OptionResult>().ToList();
        if (options.Find(option => option.Tokens.Any(token => token.Value.Length == 0)) is { Option: var empty })
            return $"{empty.Name} 后面是空的，应写一个{empty.HelpName ?? "值"}，例如 {OptionExamples.Of(empty.Name)}。";
        if (call.Errors.Count == 0) return null;
        return options.Select(Wrong).FirstOrDefault(wrong => wrong is not null)
            ?? Missing(call.CommandResult)
            ?? $"命令写法不对：{string.Join(" ", call.Tokens.Select(token => token.Value))}。";
    }

    /// <summary>How one asks for the help of a call's command: <c>perfetl chart --help</c>.</summary>
    public static string HelpOf(ParseResult call) => string.Join(' ', PathOf(call.CommandResult).Append("--help"));

    private static IEnumerable<string> PathOf(CommandResult command) => command.Parent is CommandResult parent
        ? PathOf(parent).Append(command.Command.Name)
        : ["perfetl"];

    private static string Strange(string word, Command command, ParseResult call)
    {
        if (IsLikeAnOption(word))
        {
            var name = word.Split('=')[0];
            var options = OptionsOf(command, call).Select(option => option.Name).ToList();
            return $"没有“{name}”这个选项。{MeantName.Question(name, options)}可用的选项：{string.Join(" ", options)}。";
        }

        if (command.Subcommands.Count == 0) return $"多了“{word}”：{command.Name} 用不上它；带空格的内容请加引号。";
        var names = command.Subcommands.Select(known => known.Name).ToList();
        return $"没有“{word}”这个命令。{MeantName.Question(word, names)}可用的命令：{string.Join(" ", names)}。";
    }

    private static IEnumerable<Option> OptionsOf(Command command, ParseResult call) => command.Options
        .Concat(call.RootCommandResult.Command.Options.Where(option => option.Recursive)).Distinct()
        .Where(option => option.Name != "--version");

    private static string? Wrong(OptionResult result)
    {
        if (!result.Errors.Any()) return null;
        var option = result.Option;
        var example = OptionExamples.Of(option.Name);
        var needs = option.ValueType == typeof(bool) ? "不带值" : $"后面应写一个{option.HelpName ?? "值"}，例如 {example}";
        return result.Tokens.Count switch
        {
            0 => $"{option.Name} 后面没有写值；{needs}。",
            1 => $"{option.Name}：“{result.Tokens[0].Value}”不合要求，{needs}。",
            _ => $"{option.Name} 写了 {result.Tokens.Count} 次，应只写一次。",
        };
    }

    private static string? Missing(CommandResult call)
    {
        var command = call.Command;
        if (command.Subcommands.Count > 0)
            return $"没有写命令。可用的命令：{string.Join(" ", command.Subcommands.Select(known => known.Name))}。";
        var missing = command.Arguments.FirstOrDefault(argument =>
            call.GetResult(argument) is not { Tokens.Count: > 0 } && argument.Arity.MinimumNumberOfValues > 0);
        return missing is null ? null : $"{command.Name} 后面缺少{missing.Name}：{command.Description}。";
    }

    private static bool HasEndOfOptions(ParseResult call) =>
        call.Tokens.Any(token => token.Type == TokenType.DoubleDash);

    private static bool IsLikeAnOption(string word) => OptionLike().IsMatch(word);

    [GeneratedRegex(@"^--?[A-Za-z][A-Za-z-]*(=.*)?$")]
    private static partial Regex OptionLike();
}

/// <summary>A call with each option that takes a value, to learn from.</summary>
internal static class OptionExamples
{
    private static readonly Dictionary<string, string> Examples = new()
    {
        ["--data"] = "--data /var/lib/perfetl",
        ["--settings"] = "--settings /etc/perfetl/appsettings.json",
        ["--year"] = "--year 2022",
        ["--rows"] = "--rows 20",
        ["--last"] = "--last 20",
        ["--month"] = "--month 2022-12",
        ["--job"] = "--job nightly",
        ["--format"] = "--format csv",
        ["--html"] = "--html 说明.html",
        ["-p"] = "-p year=2022",
    };

    /// <summary><c>--year 2022</c> for <c>--year</c>.</summary>
    public static string Of(string option) => Examples.GetValueOrDefault(option, $"{option} …");
}
