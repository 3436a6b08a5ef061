using System.Collections;
using System.Text.RegularExpressions;

namespace PerfEtl.Pipeline.Runs;

/// <summary>Keeps passwords out of what is written down or sent.</summary>
internal static partial class Secrets
{
    private const string Hidden = "***";

    // Shorter values are words of the language; hiding them would garble sentences and still guard nothing.
    private const int ShortestSecret = 4;

    /// <summary>The text with every password replaced: those of the environment, and <c>Password=…</c> in it.</summary>
    public static string Hide(string text)
    {
        foreach (DictionaryEntry variable in Environment.GetEnvironmentVariables())
        {
            if (IsSecret((string)variable.Key) && variable.Value is string { Length: >= ShortestSecret } secret)
                text = text.Replace(secret, Hidden, StringComparison.Ordinal);
        }

        return UserInAddress().Replace(Assignment().Replace(text, "$1=" + Hidden), "$1" + Hidden + "@");
    }

    private static bool IsSecret(string name) => name.StartsWith("PERFETL_", StringComparison.OrdinalIgnoreCase)
        && (name.EndsWith("PASSWORD", StringComparison.OrdinalIgnoreCase)
            || name.EndsWith("TOKEN", StringComparison.OrdinalIgnoreCase));

    [GeneratedRegex(
        @"\b(password|pwd|passwd|access_token|token|key|secret|sign)\s*=\s*[^;&\s""'”，。]+", RegexOptions.IgnoreCase)]
    private static partial Regex Assignment();

    [GeneratedRegex(@"(\b[a-z][a-z0-9+.-]*://)[^/\s@]+@", RegexOptions.IgnoreCase)]
    private static partial Regex UserInAddress();
}
