using PerfEtl.Pipeline.Extract.Pdf.Pig;
using UglyToad.PdfPig.Tokens;

namespace PerfEtl.Pipeline.Extract.Pdf.Page;

/// <summary>A drawing that is used like a stamp (<c>/Subtype /Form</c>).</summary>
/// <param name="Content">Its instructions.</param>
/// <param name="Matrix">Its space → that of whoever draws it.</param>
/// <param name="Box">What is seen of it: left, bottom, right, top in its own space; null if it does not say.</param>
/// <param name="Resources">Its own; null if it uses those of whoever draws it.</param>
internal sealed record FormXObject(
    ReadOnlyMemory<byte> Content, Matrix Matrix, (double Left, double Bottom, double Right, double Top)? Box,
    DictionaryToken? Resources)
{
    /// <summary>Reads the stream of a form.</summary>
    /// <exception cref="PdfException">A limit is exceeded.</exception>
    public static FormXObject Read(StreamToken stream, PdfFile file)
    {
        var matrix = Numbers(stream.StreamDictionary, "Matrix", 6, file) is [var a, var b, var c, var d, var e, var f]
            ? new Matrix(a, b, c, d, e, f)
            : Matrix.Identity;
        var box = Numbers(stream.StreamDictionary, "BBox", 4, file);
        return new FormXObject(
            file.Decode(stream), matrix, box.Length == 4 ? (box[0], box[1], box[2], box[3]) : null,
            file.Get(stream.StreamDictionary, "Resources") as DictionaryToken);
    }

    /// <summary>The numbers of an array; none if it is missing, of another length or holds anything else.</summary>
    public static double[] Numbers(DictionaryToken dictionary, string key, int count, PdfFile file)
    {
        if (file.Get(dictionary, key) is not ArrayToken array || array.Data.Count != count) return [];
        var numbers = new double[count];
        for (var i = 0; i < count; i++)
        {
            if (file.Resolve(array.Data[i]) is not NumericToken number) return [];
            numbers[i] = number.Data;
        }

        return numbers;
    }
}
