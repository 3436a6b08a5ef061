namespace PerfEtl.Pipeline.Extract.Pdf.Fonts.Characters;

/// <summary>CJK radicals (U+2E80–2EF3, U+2F00–2FD5) → the ordinary characters that look the same.</summary>
/// <remarks>
/// A font often shows a radical and its character with one glyph, and Chromium and Qt then name the radical: ⻚ for 页,
/// ⻔ for 门. The equivalents are Unicode's, with two choices of our own: ⼾ is 户 as simplified fonts draw it (Unicode
/// says 戶), and forms without an equivalent in the basic block U+4E00–9FFF take their radical's whole character.
/// </remarks>
internal static class CjkRadicals
{
    private const char FirstSupplement = '\u2E80';
    private const char FirstKangxi = '\u2F00';

    // From U+2E80, 32 a line; U+2E9A is not assigned.
    private const string Supplement =
        "冫厂乛乚乙亻冂几刀刂卜卩小小兀尣尢尢巳幺彑彐忄心扌攵�旡日月歺母" +
        "民氵氺灬爫爫丬牛犭王疋目示礻竹糹纟罓罒网冗网羊羊羊耂肀聿肉臼艹艹" +
        "艹虎衤覀西见角角讠贝足车辶辶辶邑钅長镸长门阜阝雨青韦页风飞食食飠" +
        "饣首马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙龜亀龟";

    // From U+2F00, 32 a line.
    private const string Kangxi =
        "一丨丶丿乙亅二亠人儿入八冂冖冫几凵刀力勹匕匚匸十卜卩厂厶又口囗土" +
        "士夂夊夕大女子宀寸小尢尸屮山巛工己巾干幺广廴廾弋弓彐彡彳心戈户手" +
        "支攴文斗斤方无日曰月木欠止歹殳毋比毛氏气水火爪父爻爿片牙牛犬玄玉" +
        "瓜瓦甘生用田疋疒癶白皮皿目矛矢石示禸禾穴立竹米糸缶网羊羽老而耒耳" +
        "聿肉臣自至臼舌舛舟艮色艸虍虫血行衣襾見角言谷豆豕豸貝赤走足身車辛" +
        "辰辵邑酉釆里金長門阜隶隹雨靑非面革韋韭音頁風飛食首香馬骨高髟鬥鬯" +
        "鬲鬼魚鳥鹵鹿麥麻黃黍黑黹黽鼎鼓鼠鼻齊齒龍龜龠";

    /// <summary>The ordinary character, or the character itself if it is no radical.</summary>
    public static char ToCharacter(char character) => character switch
    {
        >= FirstSupplement and <= '\u2EF3' when character != '\u2E9A' => Supplement[character - FirstSupplement],
        >= FirstKangxi and <= '\u2FD5' => Kangxi[character - FirstKangxi],
        _ => character,
    };
}
