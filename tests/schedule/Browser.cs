using System.Diagnostics;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;

namespace PerfEtl.Tests.Schedule;

/// <summary>A headless Chromium with one page, driven over its debugging port.</summary>
internal sealed class Browser : IAsyncDisposable
{
    private readonly TemporaryFolder profile = new();
    private readonly Process process;
    private readonly ClientWebSocket socket = new();
    private readonly List<string> errors = [];
    private int sent;
    private bool isLoaded;

    private Browser()
    {
        var start = new ProcessStartInfo("chromium", ["--headless=new", "--no-sandbox", "--disable-gpu",
            "--remote-debugging-port=0", $"--user-data-dir={profile.Path}", "--window-size=1400,900", "about:blank"])
        {
            RedirectStandardError = true,
        };
        start.Environment["TZ"] = "America/New_York";
        process = Process.Start(start)!;
    }

    /// <summary>What the pages complained of: exceptions, refused resources, failed requests.</summary>
    public IReadOnlyList<string> Errors => errors;

    /// <summary>Starts it.</summary>
    public static async Task<Browser> OpenAsync()
    {
        var browser = new Browser();
        string? line;
        do line = await browser.process.StandardError.ReadLineAsync();
        while (line is not null && !line.Contains("DevTools listening on", StringComparison.Ordinal));
        _ = browser.process.StandardError.ReadToEndAsync();
        var port = new Uri(line!.Split(' ')[^1]).Port;
        using var http = new HttpClient();
        using var pages = JsonDocument.Parse(await http.GetStringAsync(new Uri($"http://127.0.0.1:{port}/json")));
        var page = pages.RootElement.EnumerateArray().First(one => one.GetProperty("type").GetString() == "page");
        await browser.socket.ConnectAsync(new Uri(page.GetProperty("webSocketDebuggerUrl").GetString()!), default);
        foreach (var domain in new[] { "Page", "Runtime", "Log" }) await browser.CallAsync(domain + ".enable");
        return browser;
    }

    /// <summary>Opens an address and waits until it is there.</summary>
    public Task GoAsync(string address) => LoadAsync("Page.navigate", new { url = address });

    /// <summary>Does something that leads to another page, and waits for it.</summary>
    public Task LeaveByAsync(string script) => LoadAsync("Runtime.evaluate", new { expression = script });

    /// <summary>The value of an expression in the page, as text.</summary>
    public async Task<string> ValueAsync(string script)
    {
        var answer = await CallAsync(
            "Runtime.evaluate", new { expression = $"String({script})", returnByValue = true });
        return answer.GetProperty("result").GetProperty("value").GetString()!;
    }

    /// <summary>What a promise of the page comes to, as text.</summary>
    public async Task<string> AnswerAsync(string script)
    {
        var answer = await CallAsync(
            "Runtime.evaluate", new { expression = script, returnByValue = true, awaitPromise = true });
        return answer.GetProperty("result").GetProperty("value").GetString()!;
    }

    /// <summary>Makes the window as large as a screen: 390 × 844 is a telephone.</summary>
    public Task SizeAsync(int width, int height) => CallAsync(
        "Emulation.setDeviceMetricsOverride", new { width, height, deviceScaleFactor = 1, mobile = width < 600 });

    /// <summary>Waits until an expression in the page has a value.</summary>
    public async Task UntilAsync(string expression, string value)
    {
        for (var tries = 0; await ValueAsync(expression) is var now && now != value; tries++)
        {
            Assert.True(tries < 400, $"{expression} is {now}, not {value}.");
            await Task.Delay(50);
        }
    }

    /// <summary>Sets the system to dark, or back to light.</summary>
    public Task DarkenAsync(bool isDark) => CallAsync("Emulation.setEmulatedMedia", new
    {
        features = new[] { new { name = "prefers-color-scheme", value = isDark ? "dark" : "light" } },
    });

    /// <summary>Forgets all cookies: nobody is signed in any more.</summary>
    public Task ForgetAsync() => CallAsync("Network.clearBrowserCookies");

    /// <summary>Switches script off for pages that are opened from now on, or on again.</summary>
    public Task ScriptAsync(bool isOn) =>
        CallAsync("Emulation.setScriptExecutionDisabled", new { value = !isOn });

    /// <summary>Types a text where the cursor is.</summary>
    public Task TypeAsync(string text) => CallAsync("Input.insertText", new { text });

    /// <summary>Presses a key: <c>Tab</c>, <c>Enter</c>, and with the Ctrl key held.</summary>
    public async Task PressAsync(string key, bool withControl = false)
    {
        var call = new
        {
            type = "rawKeyDown",
            key,
            code = key,
            windowsVirtualKeyCode = key == "Tab" ? 9 : 13,
            modifiers = withControl ? 2 : 0,
        };
        await CallAsync("Input.dispatchKeyEvent", call);
        if (key == "Enter" && !withControl)
            await CallAsync("Input.dispatchKeyEvent", new { type = "char", text = "\r", key });
        await CallAsync("Input.dispatchKeyEvent", call with { type = "keyUp" });
    }

    /// <summary>Presses a key that leads to another page, and waits for it.</summary>
    public async Task LeaveByKeyAsync(string key)
    {
        isLoaded = false;
        await PressAsync(key);
        while (!isLoaded) Note(await ReceiveAsync());
    }

    /// <summary>What the pages complained of since it was asked last, where complaints are expected.</summary>
    public IReadOnlyList<string> TakeErrors()
    {
        var taken = errors.ToList();
        errors.Clear();
        return taken;
    }

    /// <summary>Takes a picture of the page.</summary>
    public async Task PictureAsync(string path)
    {
        var answer = await CallAsync("Page.captureScreenshot", new { format = "png", captureBeyondViewport = true });
        await File.WriteAllBytesAsync(path, Convert.FromBase64String(answer.GetProperty("data").GetString()!));
    }

    public async ValueTask DisposeAsync()
    {
        socket.Dispose();
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        process.Dispose();
        profile.Dispose();
    }

    private async Task LoadAsync(string method, object parameters)
    {
        isLoaded = false;
        await CallAsync(method, parameters);
        while (!isLoaded) Note(await ReceiveAsync());
    }

    private async Task<JsonElement> CallAsync(string method, object? parameters = null)
    {
        var id = ++sent;
        var call = JsonSerializer.SerializeToUtf8Bytes(new { id, method, @params = parameters ?? new { } });
        await socket.SendAsync(call, WebSocketMessageType.Text, true, default);
        while (true)
        {
            var message = await ReceiveAsync();
            if (message.TryGetProperty("id", out var answered) && answered.GetInt32() == id)
                return message.GetProperty("result");
            Note(message);
        }
    }

    private void Note(JsonElement message)
    {
        if (!message.TryGetProperty("method", out var named)) return;
        var method = named.GetString();
        var what = message.GetProperty("params");
        if (method == "Page.loadEventFired") isLoaded = true;
        if (method == "Runtime.exceptionThrown") errors.Add(what.GetRawText());
        if (method == "Log.entryAdded" && what.GetProperty("entry").GetProperty("level").GetString() == "error")
            errors.Add(what.GetRawText());
    }

    private async Task<JsonElement> ReceiveAsync()
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        var buffer = new byte[1 << 16];
        using var whole = new MemoryStream();
        WebSocketReceiveResult part;
        do
        {
            part = await socket.ReceiveAsync(buffer, limit.Token);
            whole.Write(buffer, 0, part.Count);
        }
        while (!part.EndOfMessage);

        using var document = JsonDocument.Parse(Encoding.UTF8.GetString(whole.ToArray()));
        return document.RootElement.Clone();
    }
}
