using System.Text.RegularExpressions;

namespace PerfEtl.Tests.Commands;

/// <summary>Help is in Chinese throughout and shows how a command is called.</summary>
public sealed partial class HelpTests
{
    [Theory]
    [InlineData("run")]
    [InlineData("load")]
    [InlineData("plan")]
    [InlineData("replay")]
    [InlineData("undo")]
    [InlineData("rebuild")]
    [InlineData("history")]
    [InlineData("explain")]
    [InlineData("query")]
    [InlineData("chart")]
    [InlineData("report")]
    [InlineData("doctor")]
    [InlineData("runs")]
    [InlineData("serve")]
    [InlineData("schedule")]
    [InlineData("jobs")]
    public void Help_OfACommand_IsChineseWithAnExample(string command)
    {
        var outcome = Perfetl.RunProgram("dotnet", AppContext.BaseDirectory, [], Perfetl.Program, command, "--help");
        Assert.Equal((0, ""), (outcome.ExitCode, outcome.Errors));
        Assert.Contains($"示例：perfetl {command}", outcome.Output, StringComparison.Ordinal);
        Assert.DoesNotMatch(English(), outcome.Output);
    }

    // Two English words in a row that are no SQL, no option and no file name.
    [GeneratedRegex(@"Show help|Description:|\[options\]|\[command\]|\[default|Usage|arguments")]
    private static partial Regex English();
}
