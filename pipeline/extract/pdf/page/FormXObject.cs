using PerfEtl.Pipeline.Extract.Pdf.Objects;

namespace PerfEtl.Pipeline.Extract.Pdf.Page;

/// <summary>A drawing that is used like a stamp (<c>/Subtype /Form</c>).</summary>
/// <param name="Content">Its instructions.</param>
/// <param name="Matrix">Its space → that of whoever draws it.</param>
/// <param name="Box">What is seen of it: left, bottom, right, top in its own space; null if it does not say.</param>
/// <param name="Resources">Its own; null if it uses those of whoever draws it.</param>
internal sealed record FormXObject(
    ReadOnlyMemory<byte> Content, Matrix Matrix, (double Left, double Bottom, double Right, double Top)? Box,
    PdfDictionary? Resources)
{
    /// <summary>Reads the stream of a form.</summary>
    /// <exception cref="PdfException">A limit is exceeded.</exception>
    public static FormXObject Read(PdfStream stream, PdfFile file)
    {
        var matrix = Numbers(stream.Dictionary, "Matrix", 6, file) is [var a, var b, var c, var d, var e, var f]
            ? new Matrix(a, b, c, d, e, f)
            : Matrix.Identity;
        var box = Numbers(stream.Dictionary, "BBox", 4, file);
        return new FormXObject(
            file.Decode(stream), matrix, box.Length == 4 ? (box[0], box[1], box[2], box[3]) : null,
            file.Get(stream.Dictionary, "Resources") as PdfDictionary);
    }

    /// <summary>The numbers of an array; none if it is missing, of another length or holds anything else.</summary>
    public static double[] Numbers(PdfDictionary dictionary, string key, int count, PdfFile file)
    {
        if (file.Get(dictionary, key) is not PdfArray array || array.Items.Count != count) return [];
        var numbers = new double[count];
        for (var i = 0; i < count; i++)
        {
            if (file.Resolve(array.Items[i]) is not PdfNumber number) return [];
            numbers[i] = number.Value;
        }

        return numbers;
    }
}
