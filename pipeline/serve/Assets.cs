namespace PerfEtl.Pipeline.Serve;

/// <summary>Styles and scripts of the pages that travel inside the program.</summary>
internal static class Assets
{
    /// <summary>One of them.</summary>
    /// <param name="name">Its file name: <c>sign-in.css</c>.</param>
    public static string Text(string name)
    {
        using var stream = typeof(Assets).Assembly.GetManifestResourceStream("serve/" + name)
            ?? throw new ArgumentException($"The program carries no {name}.", nameof(name));
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
