using System.Net;

namespace PerfEtl.Pipeline.Configuration;

/// <summary>Where <c>perfetl serve</c> shows its pages (section <c>Serve</c>).</summary>
internal sealed record ServeOptions
{
    private const string Usual = "http://127.0.0.1:5080";

    /// <summary>
    /// The address it listens on: <c>http://127.0.0.1:5080</c>; port 0 takes any that is free. One that other machines
    /// reach needs accounts. Empty: the variable <c>ASPNETCORE_URLS</c>, or <c>http://127.0.0.1:5080</c>.
    /// </summary>
    public string Url { get; init; } = "";

    /// <summary>The path under which a proxy shows it: <c>/perfetl</c>; empty for the root.</summary>
    public string PathBase { get; init; } = "";

    /// <summary>For <c>https</c>: a .pfx file with the private key.</summary>
    public string Certificate { get; init; } = "";

    /// <summary>Addresses of proxies whose word on a caller's address is taken: <c>10.1.2.3</c>.</summary>
    public IReadOnlyList<string> Proxies { get; init; } = [];

    /// <summary>
    /// The header in which such a proxy names whom it has signed in: <c>X-Remote-User</c>; empty for none.
    /// </summary>
    public string UserHeader { get; init; } = "";

    /// <summary>
    /// What each line of the log is: <c>text</c>, a sentence for people; <c>json</c>, an object for programs that
    /// collect logs, with the request or the run and its load.
    /// </summary>
    public string LogFormat { get; init; } = "text";

    /// <summary>Whether the log is JSON.</summary>
    /// <exception cref="SettingsException">It is neither of the two.</exception>
    public bool IsLogJson() => LogFormat switch
    {
        "text" => false,
        "json" => true,
        _ => throw new SettingsException($"设置 Serve:LogFormat：“{LogFormat}”不合要求，应为 text 或 json。"),
    };

    /// <summary>The address, checked.</summary>
    /// <exception cref="SettingsException">It is no address.</exception>
    public Uri Address()
    {
        var variable = Environment.GetEnvironmentVariable("ASPNETCORE_URLS") ?? "";
        var (name, text) = Url.Length > 0 ? ("设置 Serve:Url", Url)
            : variable.Length > 0 ? ("环境变量 ASPNETCORE_URLS", variable) : ("设置 Serve:Url", Usual);
        if (!Uri.TryCreate(text, UriKind.Absolute, out var address) || address.AbsolutePath != "/"
            || address.Scheme is not ("http" or "https") || address.Query.Length > 0)
            throw new SettingsException($"{name}：“{text}”不合要求，应为一个地址，例如 {Usual}。");
        if (address.Scheme == "https" && Certificate.Length == 0)
            throw new SettingsException($"{name}：{text} 需要证书，请在设置 Serve:Certificate 写 .pfx 文件的路径。");
        return address;
    }

    /// <summary>The path, checked.</summary>
    /// <exception cref="SettingsException">It does not begin with a slash, or ends with one.</exception>
    public string Path() => PathBase.Length == 0 || (PathBase[0] == '/' && PathBase[^1] != '/')
        ? PathBase : throw new SettingsException(
            $"设置 Serve:PathBase：“{PathBase}”不合要求，应以 / 开头、不以 / 结尾，例如 /perfetl，或留空。");

    /// <summary>The proxies, checked.</summary>
    /// <exception cref="SettingsException">One is no address, or a header is trusted without any.</exception>
    public IReadOnlyList<IPAddress> TrustedProxies()
    {
        if (UserHeader.Length > 0 && Proxies.Count == 0)
            throw new SettingsException($"设置 Serve:UserHeader：“{UserHeader}”要有可信的代理，请在 Serve:Proxies 写代理的地址。");
        return [.. Proxies.Select(text => IPAddress.TryParse(text, out var address) ? address
            : throw new SettingsException($"设置 Serve:Proxies：“{text}”不合要求，应为代理的 IP 地址，例如 10.1.2.3。"))];
    }
}
