namespace PerfEtl.Pipeline.Serve;

/// <summary>Where <c>perfetl serve</c> shows its pages (section <c>Serve</c>).</summary>
internal sealed record ServeOptions
{
    /// <summary>
    /// The address it listens on: <c>http://127.0.0.1:5080</c>; port 0 takes any that is free. Only of this machine.
    /// </summary>
    public string Url { get; init; } = "http://127.0.0.1:5080";

    /// <summary>The path under which a proxy shows it: <c>/perfetl</c>; empty for the root.</summary>
    public string PathBase { get; init; } = "";

    /// <summary>The address, checked.</summary>
    /// <exception cref="SettingsException">It is no address, or one that other machines reach.</exception>
    public Uri Address() => Uri.TryCreate(Url, UriKind.Absolute, out var address) && address.Scheme == "http"
        && address.IsLoopback && address.AbsolutePath == "/"
        ? address : throw new SettingsException($"设置 Serve:Url：“{Url}”不合要求，"
            + "应为本机地址，例如 http://127.0.0.1:5080；别的机器请经由本机的反向代理访问。");

    /// <summary>The path, checked.</summary>
    /// <exception cref="SettingsException">It does not begin with a slash, or ends with one.</exception>
    public string Path() => PathBase.Length == 0 || (PathBase[0] == '/' && PathBase[^1] != '/')
        ? PathBase : throw new SettingsException(
            $"设置 Serve:PathBase：“{PathBase}”不合要求，应以 / 开头、不以 / 结尾，例如 /perfetl，或留空。");
}
