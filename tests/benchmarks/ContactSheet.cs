using PerfEtl.Reports.Charts;
using PerfEtl.Reports.Drawing;
using PerfEtl.Tests.House;
using PerfEtl.Tests.Reports.Monthly;
using PerfEtl.Warehouse;
using SkiaSharp;

namespace PerfEtl.Tests.Benchmarks;

/// <summary>Every chart on every kind of data, on one sheet: <c>docs/images/charts.png</c>.</summary>
/// <remarks>A folder, if named, gets each picture in its own size, and each report, to be looked at.</remarks>
internal static class ContactSheet
{
    private const int Cell = 290;
    private const int Most = 420;
    private const int Margin = 12;
    private const double Scale = 1;

    public static int Run(string[] arguments)
    {
        using var seed = new SeedRun();
        var snapshot = CopiedWarehouse.SnapshotIn(seed.Data);
        var cases = ChartCases.All;
        string[] names = [.. ChartCatalog.Charts.Select(chart => chart.Name)];
        using var sheet = new SKBitmap(Margin + cases.Count * (Cell + Margin), Margin + names.Length * (Most + Margin));
        using var canvas = new SKCanvas(sheet);
        canvas.Clear(new SKColor(0xE2, 0xE8, 0xF0));
        for (var column = 0; column < cases.Count; column++)
        {
            using var copy = cases[column].Prepare(new CopiedWarehouse(snapshot));
            using var connection = WarehouseFile.OpenSnapshot(copy.Path, isForOneThread: true);
            for (var row = 0; row < names.Length; row++)
            {
                if (Draw(names[row], connection, cases[column].Name) is not { } picture) continue;
                Paste(canvas, picture, Margin + column * (Cell + Margin), Margin + row * (Most + Margin));
                if (arguments is not [var folder]) continue;
                ChartFile.Write(Path.Combine(folder, $"{names[row]}-{column:00}.png"), picture, FontSet.Installed);
            }

            if (arguments is [var reports])
            {
                File.WriteAllBytes(
                    Path.Combine(reports, $"report-{column:00}.pdf"), copy.Open(connection).Make().Bytes.ToArray());
            }
        }

        using var data = sheet.Encode(SKEncodedImageFormat.Png, 100);
        File.WriteAllBytes(Path.Combine(SourceTree.Root, "docs", "images", "charts.png"), data.ToArray());
        return 0;
    }

    private static Picture? Draw(string chart, System.Data.Common.DbConnection connection, string name)
    {
        try
        {
            return ChartCatalog.Draw(chart, connection, new ChartFilter(), $"数据来源：{name}", FontSet.Installed);
        }
        catch (ChartUnavailableException unavailable)
        {
            Console.WriteLine($"{name}, {chart}: {unavailable.Message}");
            return null;
        }
    }

    private static void Paste(SKCanvas canvas, Picture picture, int left, int top)
    {
        using var image = SKBitmap.Decode(picture.ToPng(FontSet.Installed, Scale).Bytes.Span);
        var shrink = Math.Min((float)Cell / image.Width, (float)Most / image.Height);
        var place = SKRect.Create(left, top, image.Width * shrink, image.Height * shrink);
        using var whole = SKImage.FromBitmap(image);
        canvas.DrawImage(whole, place, new SKSamplingOptions(SKFilterMode.Linear, SKMipmapMode.Linear));
    }
}
