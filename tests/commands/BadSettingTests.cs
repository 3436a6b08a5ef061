using System.Reflection;
using Microsoft.Extensions.Configuration;
using PerfEtl.Pipeline.Configuration;

namespace PerfEtl.Tests.Commands;

/// <summary>
/// A setting that does not fit stops what would use it, and <c>doctor</c>, with one and the same sentence.
/// </summary>
public sealed class BadSettingTests(BadSettings calls) : IClassFixture<BadSettings>
{
    public static TheoryData<string, string> Table()
    {
        var data = new TheoryData<string, string>();
        foreach (var (key, values, _, _) in BadSettings.Table)
            foreach (var value in values) data.Add(key, value);
        return data;
    }

    /// <summary>The path, the range, and the range's text of every numeric setting.</summary>
    public static TheoryData<string, double, double> Numbers()
    {
        var data = new TheoryData<string, double, double>();
        foreach (var (path, within) in NumbersOf(typeof(Settings), ""))
            data.Add(path, within?.Least ?? double.NaN, within?.Most ?? double.NaN);
        return data;
    }

    [Theory]
    [MemberData(nameof(Table))]
    public void DoctorAndTheNight_ValueThatDoesNotFit_StopWithKeyValueAndRange(string key, string value)
    {
        var row = BadSettings.Table.First(row => row.Key == key);
        foreach (var command in row.Commands)
        {
            var outcome = calls.Of(BadSettings.Line(key, value, command));
            var said = command == "doctor" ? outcome.Output : outcome.Errors;
            Assert.True(outcome.ExitCode == 2, $"{command}: {outcome.ExitCode}\n{said}");
            Assert.Contains(row.Holds, said, StringComparison.Ordinal);
            Assert.DoesNotContain("   at ", said, StringComparison.Ordinal);
            if (command != "doctor") Assert.Single(said.TrimEnd().Split('\n'));
        }
    }

    [Theory]
    [MemberData(nameof(Numbers))]
    public void Number_OfAnySetting_HasARangeAndIsHeldToIt(string path, double least, double most)
    {
        Assert.False(double.IsNaN(least), $"{path} has no range.");
        var invariant = System.Globalization.CultureInfo.InvariantCulture;
        string[] wrong = [(least - 1).ToString(invariant), (most + 1).ToString(invariant), "viel", "", "1e99"];
        foreach (var value in wrong)
        {
            var problem = Assert.Single(ProblemsOf(path, value));
            Assert.Contains(path, problem, StringComparison.OrdinalIgnoreCase);
            Assert.Contains($"“{value}”", problem, StringComparison.Ordinal);
        }

        Assert.Empty(ProblemsOf(path, least.ToString(invariant)));
        Assert.Empty(ProblemsOf(path, most.ToString(invariant)));
    }

    [Theory]
    [InlineData("""{ "Intake": { "Sources": "inbox" } }""", "Intake:Sources|一个列表")]
    [InlineData("""{ "Publish": 7 }""", "Publish|一组设置")]
    [InlineData("""{ "Data": { "Folder": null } }""", "Data:Folder|一个值")]
    [InlineData("""{ "Data": { "Folder": [ "a" ] } }""", "Data:Folder|一个值")]
    [InlineData("""{ "Limits": { "Pages": 0 }, "Publish": { "Snapshots": 0 } }""", "Limits:Pages|Publish:Snapshots")]
    [InlineData("""{ "Data": { """, "JSON|第 1 行")]
    [InlineData("""{ "Data": { "Folder": "a", "Folder": "b" } }""", "JSON|只能写一次")]
    [InlineData("[]", "JSON|最外层")]
    [InlineData("", "JSON")]
    public void Load_FileThatDoesNotFit_NamesFileAndPlace(string json, string holds)
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("appsettings.json", json);
        var outcome = Perfetl.Run(folder["data"], folder.Path, ["runs"]);
        Assert.Equal(2, outcome.ExitCode);
        foreach (var part in holds.Split('|').Append(file))
            Assert.Contains(part, outcome.Errors, StringComparison.Ordinal);
        Assert.Single(outcome.Errors.TrimEnd().Split('\n'));
    }

    private static List<string> ProblemsOf(string path, string value) => [.. SettingsShape.ProblemsIn(
        new ConfigurationBuilder().AddInMemoryCollection([new(path, value)]).Build(), typeof(Settings))];

    private static IEnumerable<(string Path, WithinAttribute? Within)> NumbersOf(Type type, string path) =>
        SettingsShape.Of(type).SelectMany(property => property.PropertyType switch
        {
            var number when number == typeof(int) || number == typeof(double) || number == typeof(long) =>
                [(path + property.Name, property.GetCustomAttribute<WithinAttribute>())],
            var plain when plain.IsPrimitive || plain.IsEnum || plain == typeof(string) => [],
            var many when SettingsShape.ItemOf(many) is { } item =>
                item == typeof(string) ? [] : NumbersOf(item, $"{path}{property.Name}:0:"),
            var section => NumbersOf(section, $"{path}{property.Name}:"),
        });
}
