using System.CommandLine;
using System.CommandLine.Help;

namespace PerfEtl.Pipeline.Commands.Terminal;

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
