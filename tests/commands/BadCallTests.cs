using System.Text.Json;
using System.Text.RegularExpressions;

namespace PerfEtl.Tests.Commands;

/// <summary>Every command with a wrong option, number, date, name or path: one Chinese sentence.</summary>
public sealed partial class BadCallTests(BadCalls calls) : IClassFixture<BadCalls>
{
    public static TheoryData<string, int, string> Table()
    {
        var data = new TheoryData<string, int, string>();
        foreach (var (call, exitCode, holds) in BadCalls.Table) data.Add(call, exitCode, holds);
        return data;
    }

    [Theory]
    [MemberData(nameof(Table))]
    public void AnyCommand_BadCall_SaysWhatIsWrongAndWhatWouldWork(string call, int exitCode, string holds)
    {
        var outcome = calls.Of(call);
        var said = exitCode == 3 ? outcome.Output : outcome.Errors;
        Assert.Equal(exitCode, outcome.ExitCode);
        if (exitCode != 3) Assert.Equal("", outcome.Output);
        foreach (var part in holds.Split('|')) Assert.Contains(part, said, StringComparison.Ordinal);
        Assert.Single(said.TrimEnd().Split('\n'));
        Assert.DoesNotMatch(Foreign(), said);
    }

    [Theory]
    [InlineData("usage", 2, "laod")]
    [InlineData("usage", 2, "chart", "funding", "--year", "abc")]
    [InlineData("usage", 2, "query", "selec 1")]
    [InlineData("settings", 2, "run", "--settings", "/nowhere/appsettings.json")]
    [InlineData("failed", 1, "load", "--data", "/proc/perfetl")]
    public void AnyCommand_BadCallWithJson_IsOneObject(string kind, int exitCode, params string[] arguments)
    {
        string[] data = arguments.Contains("--data") ? [] : ["--data", calls.Folder["data"]];
        var outcome = Perfetl.RunProgram(
            "dotnet", calls.Folder.Path, [], [Perfetl.Program, .. arguments, "--json", .. data]);
        Assert.Equal((exitCode, ""), (outcome.ExitCode, outcome.Errors));
        using var json = JsonDocument.Parse(outcome.Output);
        Assert.Equal(kind, json.RootElement.GetProperty("error").GetString());
        Assert.Equal(exitCode, json.RootElement.GetProperty("exit_code").GetInt32());
        Assert.NotEqual("", json.RootElement.GetProperty("message").GetString());
    }

    // Words of the libraries beneath: an error of theirs must have been put into our own.
    [GeneratedRegex(@"System\.|Error:|Exception|   at |expected|argument|程序内部错误")]
    private static partial Regex Foreign();
}
