namespace PerfEtl.Pipeline.Commands.Terminal;

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
