using System.Text.Json;
using System.Text.Json.Serialization;
using PerfEtl.Pipeline.Configuration;
using PerfEtl.Pipeline.Files;

namespace PerfEtl.Pipeline.Serve.Accounts;

/// <summary>The accounts of a data folder: <c>serve/accounts.json</c>, for the program's own user only.</summary>
/// <remarks>The command line changes it while <c>serve</c> runs, which looks at it before every request.</remarks>
internal sealed class AccountStore(DataFolder data)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private static readonly JsonSerializerOptions Shape = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    private readonly string path = Path.Combine(data.Serve, "accounts.json");
    private readonly Lock gate = new();
    private (DateTime At, long Length) read;
    private IReadOnlyList<Account> accounts = [];

    /// <summary>All of them, by name.</summary>
    public IReadOnlyList<Account> All
    {
        get
        {
            lock (gate)
            {
                var file = new FileInfo(path);
                var now = file.Exists ? (file.LastWriteTimeUtc, file.Length) : default;
                if (now != read) (accounts, read) = (file.Exists ? Read() : [], now);
                return accounts;
            }
        }
    }

    /// <summary>The account with this name, in any case; null for none.</summary>
    public Account? Find(string name) =>
        All.FirstOrDefault(account => account.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    /// <summary>Changes the accounts; nobody else does meanwhile.</summary>
    /// <param name="change">All accounts → all accounts afterwards.</param>
    public void Change(Func<IReadOnlyList<Account>, IEnumerable<Account>> change)
    {
        Directory.CreateDirectory(data.Serve);
        using var alone = Alone();
        var changed = change(File.Exists(path) ? Read() : []).OrderBy(account => account.Name, StringComparer.Ordinal);
        var draft = path + ".draft";
        File.Delete(draft);
        using (var file = new FileStream(draft, Options(FileMode.CreateNew)))
        {
            JsonSerializer.Serialize(file, changed, Shape);
            file.Flush(flushToDisk: true);
        }

        File.Move(draft, path, overwrite: true);
        FolderFlush.After(path);
    }

    private List<Account> Read()
    {
        try
        {
            return JsonSerializer.Deserialize<List<Account>>(File.ReadAllBytes(path), Shape) ?? [];
        }
        catch (JsonException garbled)
        {
            throw new SettingsException($"{path} 读不懂（{garbled.Message}），请从备份恢复；在此之前没有人能登录。", garbled);
        }
    }

    private FileStream Alone()
    {
        for (var until = DateTime.UtcNow + Patience; ;)
        {
            try
            {
                return new FileStream(path + ".lock", Options(FileMode.OpenOrCreate));
            }
            catch (IOException) when (DateTime.UtcNow < until)
            {
                Thread.Sleep(50);
            }
        }
    }

    private static FileStreamOptions Options(FileMode mode)
    {
        var options = new FileStreamOptions { Mode = mode, Access = FileAccess.Write, Share = FileShare.None };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return options;
    }
}
