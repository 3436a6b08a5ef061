using System.Text.RegularExpressions;

namespace PerfEtl.Pipeline.Failures;

/// <summary>A command to go on with, written so that it works on what this call worked on.</summary>
internal static partial class NextCommand
{
    private static string chosen = "";

    /// <summary>Remembers the data folder and the settings file that the call names.</summary>
    public static void Remember(string? data, string? settingsFile) =>
        chosen = Chosen(" --data ", data) + Chosen(" --settings ", settingsFile);

    /// <summary><c>perfetl history --data /srv/data</c> for <c>history</c>.</summary>
    public static string Of(string command) => $"perfetl {command}{chosen}";

    /// <summary>The same for every command that a sentence names; one that is complete stays as it is.</summary>
    public static string InText(string sentence) => chosen.Length == 0 ? sentence : Named().Replace(
        sentence, command => command.Value.Contains(chosen, StringComparison.Ordinal)
            ? command.Value : command.Value + chosen);

    // What perfetl report 编写 is no command to go on with; these are:
    // perfetl run · perfetl chart --list · perfetl query "…" · perfetl history --project 项目名称
    [GeneratedRegex("""perfetl [a-z]+\b(?! 编写)(?: --[a-z]+(?: [^\s，。；、（）-][^\s，。；、（）]*)?| "[^"]*"| [!-~]+)*""")]
    private static partial Regex Named();

    private static string Chosen(string option, string? value) =>
        value is null ? "" : option + (value.Any(char.IsWhiteSpace) ? $"\"{value}\"" : value);
}
