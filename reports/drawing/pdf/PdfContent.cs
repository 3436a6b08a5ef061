using System.Globalization;

namespace PerfEtl.Reports.Drawing.Pdf;

/// <summary>The drawing operators of one page; y grows upwards from the lower edge, as PDF has it.</summary>
internal sealed class PdfContent
{
    /// <summary>Where the control points of a quarter circle lie.</summary>
    private const double Quarter = 0.5522847498;

    private readonly PdfBytes bytes = new();
    private (string Resource, double Size)? font;
    private Color? fill;
    private Color? stroke;

    public ReadOnlyMemory<byte> Written => bytes.Written;

    /// <summary>Begins a sequence that belongs to an element of the structure.</summary>
    public void Open(string role, int number) => bytes.Add($"/{role} <</MCID {number}>> BDC\n");

    /// <param name="properties">What kind of artifact it is; blank for decoration.</param>
    public void OpenArtifact(string properties) =>
        bytes.Raw(properties.Length == 0 ? "/Artifact BMC\n" : $"/Artifact {properties} BDC\n");

    public void Close() => bytes.Raw("EMC\n"u8);

    public void Rect(Box box, Color color)
    {
        Fill(color);
        bytes.Add($"{box.X} {box.Y} {box.Width} {box.Height} re f\n");
    }

    public void RoundedRect(Box box, double radius, Color color)
    {
        var r = Math.Min(radius, Math.Min(box.Width, box.Height) / 2);
        var k = r * (1 - Quarter);
        var (left, low, right, high) = (box.X, box.Y, box.Right, box.Bottom);
        Fill(color);
        bytes.Add($"{left + r} {low} m {right - r} {low} l ");
        bytes.Add($"{right - k} {low} {right} {low + k} {right} {low + r} c {right} {high - r} l ");
        bytes.Add($"{right} {high - k} {right - k} {high} {right - r} {high} c {left + r} {high} l ");
        bytes.Add($"{left + k} {high} {left} {high - k} {left} {high - r} c {left} {low + r} l ");
        bytes.Add($"{left} {low + k} {left + k} {low} {left + r} {low} c f\n");
    }

    public void Line(double x1, double y1, double x2, double y2, Color color, double width)
    {
        if (stroke != color) bytes.Add($"{Part(color.Red)} {Part(color.Green)} {Part(color.Blue)} RG ");
        stroke = color;
        bytes.Add($"{width} w {x1} {y1} m {x2} {y2} l S\n");
    }

    /// <summary>One line of text whose codes are those of the font, two bytes each.</summary>
    public void Text(List<int> codes, double x, double y, string resource, double size, Color color)
    {
        Fill(color);
        bytes.Raw("BT "u8);
        if (font != (resource, size)) bytes.Add($"/{resource} {size} Tf ");
        font = (resource, size);
        bytes.Add($"{x} {y} Td <");
        foreach (var code in codes) bytes.Hex(code);
        bytes.Raw("> Tj ET\n"u8);
    }

    private void Fill(Color color)
    {
        if (fill != color) bytes.Add($"{Part(color.Red)} {Part(color.Green)} {Part(color.Blue)} rg ");
        fill = color;
    }

    /// <summary>Three decimals, which tell all 256 steps apart.</summary>
    private static string Part(byte value) =>
        (value / 255.0).ToString("0.###", CultureInfo.InvariantCulture);
}
