namespace PerfEtl.Pipeline.Serve.Site;

/// <summary>Writes the parameters of an address.</summary>
public static class AddressText
{
    /// <summary>From the question mark on; those without a value are left out, and nothing is left of none.</summary>
    public static string Of(params IEnumerable<(string Name, string? Value)> parameters)
    {
        var text = string.Join('&', parameters.Where(one => !string.IsNullOrEmpty(one.Value))
            .Select(one => $"{one.Name}={Uri.EscapeDataString(one.Value!)}"));
        return text.Length == 0 ? "" : "?" + text;
    }
}
