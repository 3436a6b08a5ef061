using System.CommandLine;
using System.CommandLine.Help;
using PerfEtl.Pipeline.Configuration;
using PerfEtl.Pipeline.Failures;

namespace PerfEtl.Pipeline.Commands.Terminal;

/// <summary>Runs the command of a call and turns what went wrong into one sentence and an exit code.</summary>
internal static class CommandRunner
{
    // A word that begins with @ is a word, not a file with more words.
    private static readonly ParserConfiguration Parser = new() { ResponseFileTokenReplacer = null };

    /// <summary>The exit code of the call.</summary>
    public static async Task<int> RunAsync(RootCommand root, string[] arguments)
    {
        var call = root.Parse(arguments, Parser);
        if (HelpText.IsAskedFor(call)) return await HelpText.PrintAsync(call);
        var isJson = arguments.Contains("--json");
        if (UsageErrors.Of(call) is { } wrong)
            return Refuse(wrong + $"用法见 {UsageErrors.HelpOf(call)}。", "usage", ExitCode.WrongUsage, isJson);
        SettingsPlaces.Named = call.GetValue(CommonOptions.SettingsFile);
        NextCommand.Remember(call.GetValue(CommonOptions.Data), call.GetValue(CommonOptions.SettingsFile));
        var code = await InvokeAsync(call, isJson);
        if (Settings.InUse is { } settings)
            await Console.Error.WriteLineAsync($"设置    {(settings.Length > 0 ? settings : "没有设置文件")}");
        return code;
    }

    private static async Task<int> InvokeAsync(ParseResult call, bool isJson)
    {
        try
        {
            return await call.InvokeAsync(Configuration(call));
        }
        catch (Exception failure)
        {
            return Tell(failure, isJson);
        }
    }

    /// <summary>Says what went wrong, as a sentence or as an object, and gives the exit code.</summary>
    public static int Tell(Exception failure, bool isJson) => Refuse(
        FailureSentence.Of(failure), FailureSentence.KindOf(failure), FailureSentence.CodeOf(failure), isJson);

    private static int Refuse(string message, string kind, int code, bool isJson)
    {
        message = NextCommand.InText(message);
        if (isJson) JsonOutput.Print(new { Error = kind, Message = message, ExitCode = code });
        else Console.Error.WriteLine(message);
        return code;
    }

    // The host of a service stops by itself when asked, and is given more time for it than a command.
    private static InvocationConfiguration Configuration(ParseResult call)
    {
        var configuration = new InvocationConfiguration { EnableDefaultExceptionHandler = false };
        if (call.CommandResult.Command.Name == ServeCommand.Name) configuration.ProcessTerminationTimeout = null;
        return configuration;
    }
}

/// <summary>Help in Chinese throughout: the library says some words of it in English only.</summary>
internal static class HelpText
{
    private static readonly (string English, string Chinese)[] Words =
    [
        ("Description:", "说明:"), ("Show help and usage information", "显示帮助"), ("[command]", "[命令]"),
        ("[options]", "[选项]"), ("[[--] <additional arguments>...]", ""), ("[default:", "[默认:"),
    ];

    /// <summary>Whether the call asks for help.</summary>
    public static bool IsAskedFor(ParseResult call) => call.Action is HelpAction;

    /// <summary>Prints the help of the call's command.</summary>
    public static async Task<int> PrintAsync(ParseResult call)
    {
        using var text = new StringWriter();
        var code = await call.InvokeAsync(new InvocationConfiguration { Output = text });
        await Console.Out.WriteAsync(Words.Aggregate(
            text.ToString(), (help, word) => help.Replace(word.English, word.Chinese, StringComparison.Ordinal)));
        return code;
    }
}
