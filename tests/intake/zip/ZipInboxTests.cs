using System.IO.Hashing;
using System.Text;
using PerfEtl.Pipeline.Configuration;
using PerfEtl.Pipeline.Intake.Zip;

namespace PerfEtl.Tests.Intake.Zip;

/// <summary>Archives are read right, or refused with the reason.</summary>
public sealed class ZipInboxTests
{
    private static readonly Encoding Gbk = GbkEncoding();

    [Theory]
    [InlineData("utf-8")]
    [InlineData("GBK")]
    public void Read_ChineseNames_AreReadInEitherEncoding(string encoding)
    {
        var names = encoding == "GBK" ? Gbk : new UTF8Encoding(false);
        var archive = MadeZip.Of(names, ("二〇二二/某局申报表.txt", "甲"u8.ToArray()));
        Assert.Equal(["申报.zip/二〇二二/某局申报表.txt 甲"], Read(archive));
    }

    [Fact]
    public void Read_Utf8NameWithoutFlag_IsStillUtf8()
    {
        var archive = MadeZip.Of(Encoding.Latin1, (Encoding.Latin1.GetString("某局.txt"u8), "甲"u8.ToArray()));
        Assert.Equal(["申报.zip/某局.txt 甲"], Read(MadeZip.WithDirectory(archive, 8, 0, 2)));
    }

    [Fact]
    public void Decode_UnicodePathField_WinsIfItBelongsToTheName()
    {
        byte[] name = [0x3F, 0x3F];
        byte[] field = [1, .. BitConverter.GetBytes(Crc32.HashToUInt32(name)), .. "某局"u8];
        byte[] extra = [0x75, 0x70, (byte)field.Length, 0, .. field];
        Assert.Equal("某局", ZipNames.Decode(name, extra, 0));
        Assert.Equal("!!", ZipNames.Decode("!!"u8, extra, 0));
    }

    [Theory]
    [InlineData("../evil.txt")]
    [InlineData("a/../../evil.txt")]
    [InlineData("..\\evil.txt")]
    [InlineData("/etc/passwd")]
    [InlineData("\\\\server\\share\\a.txt")]
    [InlineData("C:/a.txt")]
    [InlineData("c:\\a.txt")]
    [InlineData("a\nb.txt")]
    [InlineData("a\0.txt")]
    public void Clean_PathThatLeadsOut_IsRefused(string name) => Assert.Null(ZipNames.Clean(name));

    [Theory]
    [InlineData("a\\b.txt", "a/b.txt")]
    [InlineData("./a//b.txt", "a/b.txt")]
    [InlineData("a..b/c..txt", "a..b/c..txt")]
    public void Clean_HarmlessPath_IsKept(string name, string cleaned) => Assert.Equal(cleaned, ZipNames.Clean(name));

    [Fact]
    public void Read_EntryThatLeadsOut_IsRefusedAndTheRestRead() => Assert.Equal(
        [
            "申报.zip: 压缩包：“../evil.txt”的路径不安全或文件名无法识别，应为压缩包内的普通路径。",
            "申报.zip/好.txt 乙",
        ],
        Read(MadeZip.Of(("../evil.txt", "甲"u8.ToArray()), ("好.txt", "乙"u8.ToArray()),
            ("__MACOSX/._好.txt", [0]), ("b/~$好.docx", [0]))));

    [Fact]
    public void Read_EncryptedEntry_IsRefused() => Assert.Equal(
        ["申报.zip/a.txt: 压缩包：“a.txt”是加密的，应先解密再提交。"],
        Read(MadeZip.WithDirectory(MadeZip.Of(("a.txt", [1, 2, 3])), 8, 1, 2)));

    [Fact]
    public void Read_UnknownMethod_IsRefused() => Assert.Equal(
        ["申报.zip/a.txt: 压缩包：“a.txt”的压缩方法读不了，应为 deflate 或不压缩。"],
        Read(MadeZip.WithDirectory(MadeZip.Of(("a.txt", [1, 2, 3])), 10, 14, 2)));

    [Fact]
    public void Read_EntryThatLiesAboutItsLength_IsRefused()
    {
        var archive = MadeZip.Of(("a.txt", new byte[1000]));
        Assert.Equal(["申报.zip/a.txt: 压缩包：“a.txt”比目录里写的更大。"], Read(MadeZip.WithDirectory(archive, 24, 10, 4)));
        Assert.Equal(["申报.zip/a.txt: 压缩包：“a.txt”已损坏，解不开。"], Read(MadeZip.WithDirectory(archive, 24, 2000, 4)));
        Assert.Equal(["申报.zip/a.txt: 压缩包：“a.txt”已损坏，校验码不符。"], Read(MadeZip.WithDirectory(archive, 16, 1, 4)));
    }

    [Fact]
    public void Read_DamagedArchive_IsRefusedWhole()
    {
        var archive = MadeZip.Of(("a.txt", new byte[1000]), ("b.txt", [1]));
        Assert.Equal(["申报.zip: 压缩包：“申报.zip”找不到压缩包的目录，文件不完整或不是 zip。"], Read(archive[..^30]));
        Assert.Equal(["申报.zip: 压缩包：“申报.zip”里面没有文件。"], Read(MadeZip.Of()));
        Assert.Equal(
            ["申报.zip: 压缩包：“申报.zip”压缩包里的文件互相重叠或越界。"],
            Read(MadeZip.WithDirectory(archive, 42, 0, 4)));
    }

    [Fact]
    public void Read_AnyByteChanged_NeverThrows()
    {
        var archive = MadeZip.Of(("a.txt", new byte[100]), ("目录/乙.txt", "乙"u8.ToArray()));
        for (var at = 0; at < archive.Length; at++)
        {
            for (var bit = 0; bit < 8; bit++)
            {
                var changed = archive.ToArray();
                changed[at] ^= (byte)(1 << bit);
                Assert.NotEmpty(Read(changed));
            }
        }

        for (var length = 0; length < archive.Length; length++) Assert.NotEmpty(Read(archive[..length]));
    }

    [Fact]
    public void Read_BombByRatio_IsRefusedBeforeItIsInflated()
    {
        var bomb = MadeZip.Of(("bomb.txt", new byte[8 * 1024 * 1024]), ("好.txt", [65]));
        Assert.Equal(
            ["申报.zip/bomb.txt: 压缩包：“bomb.txt”的压缩比超过上限 200，可能是压缩炸弹。", "申报.zip/好.txt A"], Read(bomb));
    }

    [Fact]
    public void Read_BeyondALimit_IsRefused()
    {
        var two = MadeZip.Of(("a.txt", Noise(700_000)), ("b.txt", Noise(700_000)));
        Assert.Equal(
            ["申报.zip: 压缩包：“申报.zip”解压后超过压缩包的上限 1 MB。"], Read(two, new ZipLimits { TotalMegabytes = 1 }));
        Assert.Equal(
            ["申报.zip: 压缩包：“2 个文件”超过压缩包内文件数的上限 1。"], Read(two, new ZipLimits { Entries = 1 }));
        Assert.Equal(
            ["申报.zip/a.txt: 压缩包：“a.txt”超过压缩包内单个文件的上限 1 MB。"],
            Read(MadeZip.Of(("a.txt", Noise(1_100_000))), new ZipLimits { EntryMegabytes = 1 }));
    }

    [Fact]
    public void Read_ArchivesWithin_AreReadOneLevelDeep()
    {
        var inner = MadeZip.Of(("甲.txt", "甲"u8.ToArray()));
        var middle = MadeZip.Of(("里.zip", inner), ("乙.txt", "乙"u8.ToArray()));
        Assert.Equal(["申报.zip/中.zip/甲.txt 甲"], Read(MadeZip.Of(("中.zip", inner))));
        Assert.Equal(
            [
                "申报.zip/中.zip/里.zip: 压缩包：“里.zip”是压缩包里的压缩包里的压缩包，嵌套太深。",
                "申报.zip/中.zip/乙.txt 乙",
            ],
            Read(MadeZip.Of(("中.zip", middle))));
        Assert.Equal(
            ["申报.zip/中.zip: 压缩包：“1 个文件”超过压缩包内文件数的上限 0。"],
            Read(MadeZip.Of(("中.zip", inner)), new ZipLimits { Entries = 1 }));
    }

    [Fact]
    public void Read_HundredThousandEntries_AreAllRead()
    {
        var files = Enumerable.Range(0, 100_000).Select(number => ($"{number}.txt", new byte[] { 65 })).ToArray();
        Assert.Equal(100_000, new ZipInbox(new ZipLimits())
            .Read("大.zip", new MemoryStream(MadeZip.Of(files))).OfType<ZipContent.Entry>().Count());
    }

    private static IReadOnlyList<string> Read(byte[] archive, ZipLimits? limits = null) =>
        [.. new ZipInbox(limits ?? new ZipLimits()).Read("申报.zip", new MemoryStream(archive)).Select(Shown)];

    private static string Shown(ZipContent content) => content switch
    {
        ZipContent.Entry(var name, var bytes) => $"{name} {Encoding.UTF8.GetString(bytes)}",
        ZipContent.Refused(var name, var why) => $"{name}: {why.Message}",
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static byte[] Noise(int length)
    {
        var bytes = new byte[length];
        new Random(length).NextBytes(bytes);
        return bytes;
    }

    private static Encoding GbkEncoding()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        return Encoding.GetEncoding("GBK");
    }
}
