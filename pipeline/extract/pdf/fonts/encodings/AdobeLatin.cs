namespace PerfEtl.Pipeline.Extract.Pdf.Fonts.Encodings;

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
