using System.Globalization;
using System.Text;

namespace PerfEtl.Tests.Extract.Pdf.Page;

/// <summary>A page as pixels, 2 a point, 0 black to 255 white.</summary>
internal sealed record GrayPicture(int Width, int Height, byte[] Pixels)
{
    private const int Scale = 2;

    /// <summary>Reads the binary PGM that <c>pdftoppm -gray</c> writes.</summary>
    public static GrayPicture Parse(byte[] file)
    {
        var fields = Encoding.Latin1.GetString(file, 0, Math.Min(64, file.Length)).Split([' ', '\n'], 5);
        var (width, height) = (int.Parse(fields[1], CultureInfo.InvariantCulture),
            int.Parse(fields[2], CultureInfo.InvariantCulture));
        return new GrayPicture(width, height, file[^(width * height)..]);
    }

    /// <summary>The darkest pixel within a distance of a point of the page, both in points.</summary>
    public int Darkest(double x, double y, double within)
    {
        var darkest = 255;
        for (var row = (int)((y - within) * Scale); row <= (int)((y + within) * Scale); row++)
        {
            for (var column = (int)((x - within) * Scale); column <= (int)((x + within) * Scale); column++)
                darkest = Math.Min(darkest, At(column, row));
        }

        return darkest;
    }

    /// <summary>Straight dark runs of at least so many points: lines that a person sees.</summary>
    /// <returns>Direction, position and ends in points.</returns>
    public IEnumerable<(bool IsHorizontal, double Position, double From, double To)> Runs(double shortest)
    {
        foreach (var isHorizontal in (bool[])[true, false])
        {
            for (var across = 0; across < (isHorizontal ? Height : Width); across++)
            {
                var length = isHorizontal ? Width : Height;
                var from = 0;
                for (var along = 0; along <= length; along++)
                {
                    if (along < length && (isHorizontal ? At(along, across) : At(across, along)) < 128) continue;
                    if (along - from >= shortest * Scale)
                        yield return (isHorizontal, (across + 0.5) / Scale, from / (Scale + 0d), along / (Scale + 0d));
                    from = along + 1;
                }
            }
        }
    }

    private int At(int column, int row) =>
        column < 0 || row < 0 || column >= Width || row >= Height ? 255 : Pixels[row * Width + column];
}
