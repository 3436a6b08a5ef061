using System.Text.RegularExpressions;
using PerfEtl.Reports.Drawing;
using PerfEtl.Tests.House.Pictures;

namespace PerfEtl.Tests.House;

/// <summary>Pages for maintainers say what the repository is, not what it was.</summary>
public sealed partial class DocsTests
{
    private static readonly IReadOnlyList<string> Pages =
        [.. SourceTree.Below("", ".md").Where(file => !file.StartsWith("seeds/", StringComparison.Ordinal))];

    public static TheoryData<string, string> Pictures => new()
    {
        { "docs/images/flow.svg", Svg(FlowPicture.Draw()) }, { "docs/images/star.svg", Svg(StarPicture.Draw()) },
    };

    // The files are written by: dotnet run --project tests -c Release -- architecture
    [Theory]
    [MemberData(nameof(Pictures))]
    public void Picture_OfTheArchitecture_IsWhatTheCodeSays(string file, string drawn) =>
        Assert.Equal(drawn, SourceTree.Text(file));

    [Fact]
    public void Code_InAPage_IsThatOfItsFile() => Lines.AssertEqual([], Pages.SelectMany(page =>
        Fenced().Matches(SourceTree.Text(page)).Where(match => Unindented(match) != Trimmed(match.Groups["file"].Value))
            .Select(match => $"{page} shows another {match.Groups["file"].Value}")));

    [Fact]
    public void Link_OfAPage_LeadsSomewhere() => Lines.AssertEqual([], Pages.SelectMany(page =>
        Link().Matches(SourceTree.Text(page)).Select(match => match.Groups["to"].Value.Split('#')[0])
            .Where(to => to.Length > 0 && !to.Contains("://", StringComparison.Ordinal)).Where(to => !Exists(page, to))
            .Select(to => $"{page} links to {to}")));

    internal static string Svg(Picture picture) =>
        System.Text.Encoding.UTF8.GetString(picture.ToSvg(FontSet.Installed).Bytes.Span);

    private static bool Exists(string page, string to) =>
        Path.Exists(Path.Combine(SourceTree.Root, Path.GetDirectoryName(page) ?? "", to));

    private static string Unindented(Match fenced) => string.Join('\n', fenced.Groups["code"].Value.TrimEnd('\n')
        .Split('\n').Select(line => line.Length > 0 ? line[fenced.Groups["indent"].Length..].TrimEnd() : ""));

    private static string Trimmed(string file) => SourceTree.Text(file).TrimEnd('\n');

    [GeneratedRegex(
        @"^(?<indent> *)```\w+ file=(?<file>\S+)\n(?<code>.*?)\n *```",
        RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Fenced();

    [GeneratedRegex(@"\]\((?<to>[^)\s]+)\)")]
    private static partial Regex Link();
}
