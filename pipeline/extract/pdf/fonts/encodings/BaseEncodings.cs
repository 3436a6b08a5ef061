namespace PerfEtl.Pipeline.Extract.Pdf.Fonts.Encodings;

/// <summary>Encodings of one-byte codes that PDF knows by name: 256 characters each, U+FFFD where none is.</summary>
internal static class BaseEncodings
{
    private const char None = '\uFFFD';

    private const string WindowsFrom128 =
        "€•‚ƒ„…†‡ˆ‰Š‹Œ•Ž••‘’“”•–—˜™š›œ•žŸ";

    private const string MacFrom128 =
        "ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü" +
        "†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø" +
        "¿¡¬√ƒ≈∆«»… ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄¤‹›ﬁﬂ" +
        "‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ�ÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ";

    private const string SymbolFrom32 =
        " !∀#∃%&∋()∗+,−./0123456789:;<=>?" +
        "≅ΑΒΧ∆ΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_" +
        "�αβχδεφγηιϕκλµνοπθρστυϖωξψζ{|}∼�" +
        "��������������������������������" +
        "€ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…��↵" +
        "ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇���∏√⋅¬∧∨⇔⇐⇑⇒⇓" +
        "◊〈���∑�����������〉∫⌠�⌡���������";

    private const string DingbatsFrom32 =
        " ✁✂✃✄☎✆✇✈✉☛☞✌✍✎✏✐✑✒✓✔✕✖✗✘✙✚✛✜✝✞✟" +
        "✠✡✢✣✤✥✦✧★✩✪✫✬✭✮✯✰✱✲✳✴✵✶✷✸✹✺✻✼✽✾✿" +
        "❀❁❂❃❄❅❆❇❈❉❊❋●❍■❏❐❑❒▲▼◆❖◗❘❙❚❛❜❝❞�" +
        "��������������������������������" +
        "�❡❢❣❤❥❦❧♣♦♥♠①②③④⑤⑥⑦⑧⑨⑩❶❷❸❹❺❻❼❽❾❿" +
        "➀➁➂➃➄➅➆➇➈➉➊➋➌➍➎➏➐➑➒➓➔→↔↕➘➙➚➛➜➝➞➟" +
        "➠➡➢➣➤➥➦➧➨➩➪➫➬➭➮➯�➱➲➳➴➵➶➷➸➹➺➻➼➽➾";

    // Code of the first of each run of characters in Adobe's Latin order, and how many follow each other.
    private static readonly (int Code, int Sid, int Count)[] StandardRuns =
    [
        (32, 1, 95), (161, 96, 15), (177, 111, 4), (182, 115, 8), (191, 123, 1), (193, 124, 8), (202, 132, 2),
        (205, 134, 4), (225, 138, 1), (227, 139, 1), (232, 140, 4), (241, 144, 1), (245, 145, 1), (248, 146, 4),
    ];

    /// <summary>StandardEncoding, Adobe's own.</summary>
    public static string Standard { get; } = MakeStandard();

    /// <summary>WinAnsiEncoding, code page 1252; unused codes are bullets there.</summary>
    public static string WinAnsi { get; } = Ascii() + '•' + WindowsFrom128 + Latin1From160();

    /// <summary>MacRomanEncoding.</summary>
    public static string MacRoman { get; } = Ascii() + None + MacFrom128;

    /// <summary>The encoding that the Symbol font has built in.</summary>
    public static string Symbol { get; } = new string(None, 32) + SymbolFrom32 + None;

    /// <summary>The encoding that the ZapfDingbats font has built in.</summary>
    public static string Dingbats { get; } = new string(None, 32) + DingbatsFrom32 + None;

    /// <summary>The encoding of this name, for example <c>WinAnsiEncoding</c>; null if the name is not known.</summary>
    public static string? Find(string name) => name switch
    {
        "StandardEncoding" => Standard,
        "WinAnsiEncoding" => WinAnsi,
        "MacRomanEncoding" => MacRoman,
        _ => null,
    };

    private static string Ascii() => string.Create(127, 0, static (codes, _) =>
    {
        for (var code = 0; code < codes.Length; code++) codes[code] = code < 32 ? None : (char)code;
    });

    private static string Latin1From160() => string.Create(96, 0, static (codes, _) =>
    {
        for (var code = 0; code < codes.Length; code++) codes[code] = (char)(160 + code);
    });

    private static string MakeStandard() => string.Create(256, 0, static (codes, _) =>
    {
        codes.Fill(None);
        foreach (var (code, sid, count) in StandardRuns)
            AdobeLatin.Characters.AsSpan(sid - 1, count).CopyTo(codes[code..]);
    });
}

/// <summary>Adobe's Latin characters in the order in which CFF numbers them (SID 1 to 228).</summary>
internal static class AdobeLatin
{
    /// <summary>The character of SID 1 first.</summary>
    public const string Characters =
        " !\"#$%&’()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWX" +
        "YZ[\\]^_‘abcdefghijklmnopqrstuvwxyz{|}~¡¢£⁄¥ƒ§¤'“«‹›ﬁﬂ–†‡·" +
        "¶•‚„”»…‰¿`´ˆ˜¯˘˙¨˚¸˝˛ˇ—ÆªŁØŒºæıłøœß¹¬µ™Ð½±Þ¼÷¦°þ¾²®−ð×³©Á" +
        "ÂÄÀÅÃÇÉÊËÈÍÎÏÌÑÓÔÖÒÕŠÚÛÜÙÝŸŽáâäàåãçéêëèíîïìñóôöòõšúûüùýÿž";

    /// <summary>The character with this SID; null character for .notdef and for expert glyphs.</summary>
    public static char OfSid(int sid) => sid >= 1 && sid <= Characters.Length ? Characters[sid - 1] : '\0';
}
