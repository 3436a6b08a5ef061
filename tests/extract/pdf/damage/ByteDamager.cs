using System.Text;
using System.Text.RegularExpressions;

namespace PerfEtl.Tests.Extract.Pdf.Damage;

/// <summary>Damages the bytes of a file without knowing what they mean.</summary>
internal sealed partial class ByteDamager(Random dice)
{
    private const int LongestRange = 400;

    /// <summary>The damaged bytes and what was done.</summary>
    public (byte[] Bytes, string What) Damage(PdfDamageKind kind, byte[] file)
    {
        var at = dice.Next(file.Length);
        var length = Math.Min(1 + dice.Next(LongestRange), file.Length - at);
        var range = $"{length} bytes at {at}";
        return kind switch
        {
            PdfDamageKind.FlipByte => (Flipped([.. file], at), $"at {at}"),
            PdfDamageKind.FlipBytes => FlipSeveral(file),
            PdfDamageKind.DeleteRange => ([.. file[..at], .. file[(at + length)..]], range),
            PdfDamageKind.DoubleRange => ([.. file[..(at + length)], .. file[at..]], range),
            PdfDamageKind.SwapRanges => Swap(file, at, length),
            PdfDamageKind.Truncate => (file[..at], $"to {at} bytes"),
            PdfDamageKind.ChangeDigit => Change(file, Digits(), found => Other(found[0]).ToString()),
            PdfDamageKind.ChangeName => Change(file, Names(), Renamed),
            PdfDamageKind.InsertGarbage => ([.. file[..at], .. Garbage(length), .. file[at..]], range),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    /// <summary>Another digit.</summary>
    public char Other(char digit) => (char)('0' + (digit - '0' + 1 + dice.Next(9)) % 10);

    private string Renamed(string name) => dice.Next(2) == 0 ? name + "2" : name[..^1] + "q";

    private byte[] Flipped(byte[] bytes, int at)
    {
        bytes[at] ^= (byte)(1 + dice.Next(255));
        return bytes;
    }

    private (byte[] Bytes, string What) FlipSeveral(byte[] file)
    {
        byte[] bytes = [.. file];
        var places = Enumerable.Range(0, 2 + dice.Next(20)).Select(_ => dice.Next(file.Length)).ToList();
        foreach (var place in places) Flipped(bytes, place);
        return (bytes, $"at {string.Join(' ', places)}");
    }

    private (byte[] Bytes, string What) Swap(byte[] file, int at, int length)
    {
        var other = dice.Next(file.Length);
        var (first, second) = (Math.Min(at, other), Math.Max(at, other));
        length = Math.Min(length, Math.Min(second - first, file.Length - second));
        byte[] bytes =
        [
            .. file[..first], .. file[second..(second + length)], .. file[(first + length)..second],
            .. file[first..(first + length)], .. file[(second + length)..],
        ];
        return (bytes, $"{length} bytes at {first} and {second}");
    }

    // Outside streams most text is ASCII; what the expression finds inside a stream is as good a damage as any.
    private (byte[] Bytes, string What) Change(byte[] file, Regex expression, Func<string, string> change)
    {
        var found = expression.Matches(Encoding.Latin1.GetString(file));
        var match = found[dice.Next(found.Count)];
        var changed = change(match.Value);
        var (from, to) = (match.Index, match.Index + match.Length);
        byte[] bytes = [.. file[..from], .. Encoding.Latin1.GetBytes(changed), .. file[to..]];
        return (bytes, $"{match.Value} to {changed} at {match.Index}");
    }

    private byte[] Garbage(int length)
    {
        var garbage = new byte[length];
        dice.NextBytes(garbage);
        return garbage;
    }

    [GeneratedRegex(@"(?<=[\s\[(<][\d.\-]*)\d(?=[\d.]*[\s\]>/])")]
    private static partial Regex Digits();

    [GeneratedRegex(@"/[A-Z][A-Za-z0-9]+(?=[\s/\[<>(\]])")]
    private static partial Regex Names();
}
