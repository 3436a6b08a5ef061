using System.Text;
using PerfEtl.Reports.Drawing;

namespace PerfEtl.Reports.Charts;

/// <summary>Saves a picture; readers see the old file or the whole new one, never half of one.</summary>
public static class ChartFile
{
    /// <summary>Writes SVG, PNG, WebP or PDF, as the name ends; missing folders are made.</summary>
    /// <param name="path">The file; one that exists is replaced.</param>
    /// <param name="picture">What to save.</param>
    /// <param name="fonts">The fonts to measure and draw with.</param>
    /// <returns>Characters shown as a box because our fonts lack them; each is worth a finding.</returns>
    /// <exception cref="UnknownPictureFormatException">The name ends in none of .svg, .png, .webp and .pdf.</exception>
    public static IReadOnlyCollection<Rune> Write(string path, Picture picture, FontSet fonts)
    {
        var rendered = Render(path, picture, fonts);
        Write(path, rendered.Bytes.Span);
        return rendered.MissingGlyphs;
    }

    /// <summary>The picture in the format that a file's name ends in.</summary>
    /// <exception cref="UnknownPictureFormatException">The name ends in none of .svg, .png, .webp and .pdf.</exception>
    public static RenderedPicture Render(string name, Picture picture, FontSet fonts) =>
        Path.GetExtension(name).ToUpperInvariant() switch
        {
            ".SVG" => picture.ToSvg(fonts),
            ".PNG" => picture.ToPng(fonts),
            ".WEBP" => picture.ToWebP(fonts),
            ".PDF" => picture.ToPdf(fonts),
            _ => throw new UnknownPictureFormatException($"图表只能保存为 .svg、.png、.webp 或 .pdf 文件，不能保存为“{name}”。"),
        };

    /// <summary>Writes a picture that is drawn already; missing folders are made.</summary>
    public static void Write(string path, ReadOnlySpan<byte> bytes)
    {
        path = Path.GetFullPath(path);
        var folder = Path.GetDirectoryName(path)!;
        Directory.CreateDirectory(folder);
        var draft = Path.Combine(folder, $".{Path.GetFileName(path)}.{Guid.NewGuid():N}.tmp");
        try
        {
            using (var file = new FileStream(draft, FileMode.CreateNew, FileAccess.Write))
            {
                file.Write(bytes);
                file.Flush(flushToDisk: true);
            }

            File.Move(draft, path, overwrite: true);
        }
        finally
        {
            File.Delete(draft);
        }
    }
}

/// <summary>Somebody asked for a picture in a format we do not write; nothing was written.</summary>
public sealed class UnknownPictureFormatException : Exception
{
    /// <summary>Needed by the framework's conventions; prefer a message.</summary>
    public UnknownPictureFormatException()
    {
    }

    /// <param name="message">What was asked for and what can be had.</param>
    public UnknownPictureFormatException(string message) : base(message)
    {
    }

    /// <param name="message">What was asked for and what can be had.</param>
    /// <param name="cause">What led to it.</param>
    public UnknownPictureFormatException(string message, Exception cause) : base(message, cause)
    {
    }
}
