using System.Text.Json;
using System.Text.RegularExpressions;

namespace PerfEtl.Tests.Commands;

/// <summary>Whatever a command tells a program, its keys are English words in snake_case.</summary>
public sealed partial class JsonKeyTests(SeedRun seed) : IClassFixture<SeedRun>
{
    [Theory]
    [InlineData("history")]
    [InlineData("history --department")]
    [InlineData("runs")]
    [InlineData("doctor")]
    [InlineData("chart --list")]
    [InlineData("chart funding --out FILE.svg")]
    [InlineData("report --out FILE.pdf")]
    [InlineData("explain SEED")]
    [InlineData("plan SEED")]
    [InlineData("replay")]
    [InlineData("nonsense")]
    public void Json_OfACommand_HasEnglishKeys(string call)
    {
        using var folder = new TemporaryFolder();
        var words = call.Replace("SEED", Repository.SeedForms, StringComparison.Ordinal)
            .Replace("FILE", folder["x"], StringComparison.Ordinal).Split(' ').ToList();
        if (words[^1] == "--department")
            words.Add(Perfetl.Query(seed.Data, "select department_name as d from mart_funding limit 1")[0]
                .GetProperty("d").GetString()!);
        using var json = JsonDocument.Parse(Perfetl.Run(seed.Data, [.. words, "--json"]).Output);
        Lines.AssertEqual([], Keys(json.RootElement).Distinct().Where(key => !English().IsMatch(key)));
    }

    private static IEnumerable<string> Keys(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(one => Keys(one.Value).Append(one.Name)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Keys),
        _ => [],
    };

    [GeneratedRegex("^[a-z][a-z0-9]*(_[a-z0-9]+)*$")]
    private static partial Regex English();
}
