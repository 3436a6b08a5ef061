using PerfEtl.Reports.Drawing;
using PerfEtl.Warehouse;
using PerfEtl.Warehouse.DuckDB;

namespace PerfEtl.Tests.House.Pictures;

/// <summary>The star schema as a bus matrix, drawn from the catalogue: which fact has which dimension's key.</summary>
/// <remarks>Facts of a form's parts have the key of their declaration, and through it its dimensions.</remarks>
internal static class StarPicture
{
    private const string Header = "fct_declaration";

    private const double Row = 24, Names = 190, Column = 66, Margin = 20, Head = 62;

    private static readonly TextStyle Fact = new(10, FontWeight.Bold, Palette.Heading);
    private static readonly TextStyle Dimension = new(8.5, FontWeight.Regular, Palette.Text);
    private static readonly TextStyle Kind = new(9, FontWeight.Regular, Palette.Secondary);

    public static Picture Draw()
    {
        var tables = Tables();
        var dimensions = tables
            .Where(table => table.Name == Header || table.Name.StartsWith("dim_", StringComparison.Ordinal))
            .Where(dimension => tables.Any(table => IsFact(table) && Has(table, dimension))).ToList();
        var facts = tables.Where(table => IsFact(table) && dimensions.Exists(dimension => Has(table, dimension)))
            .ToList();
        var width = (2 * Margin) + Names + (Column * dimensions.Count);
        var height = (2 * Margin) + Head + (Row * facts.Count);
        return new Picture(width, height, "星型结构", "事实表（行）带有哪些维表（列）的键",
            surface => Paint(surface, facts, dimensions));
    }

    private static void Paint(ISurface surface, List<PublishedTable> facts, List<PublishedTable> dimensions)
    {
        var right = Margin + Names + (Column * dimensions.Count);
        surface.Text("事实表 ＼ 维表", Margin, Margin + Head - 10, Kind);
        for (var index = 0; index < dimensions.Count; index++)
        {
            var words = dimensions[index].Name[4..].Split('_');
            for (var word = 0; word < words.Length; word++)
            {
                surface.Text(words[word], X(index), Margin + Head - 10 - (11 * (words.Length - 1 - word)),
                    Dimension, Anchor.Middle);
            }
        }

        for (var row = 0; row < facts.Count; row++)
        {
            var y = Margin + Head + (row * Row);
            if (row % 2 == 0) surface.Rect(new Box(Margin, y, right - Margin, Row), Palette.Panel);
            surface.Text(facts[row].Name, Margin + 6, y + 16, Fact);
            for (var index = 0; index < dimensions.Count; index++)
                if (Has(facts[row], dimensions[index])) surface.Dot(X(index), y + (Row / 2), 4.5, Palette.Leading);
        }
    }

    private static double X(int dimension) => Margin + Names + (Column * (dimension + 0.5));

    private static List<PublishedTable> Tables()
    {
        using var connection = new WarehouseConnection("Data Source=:memory:");
        connection.Open();
        WarehouseSchema.Ensure(connection);
        return [.. PublishedTable.In(connection)];
    }

    private static bool IsFact(PublishedTable table) =>
        table.Name.StartsWith("fct_", StringComparison.Ordinal)
        || table.Name.StartsWith("bridge_", StringComparison.Ordinal);

    // department_key, first_load_key and category_key are keys of dim_department, dim_load and dim_indicator_category.
    private static bool Has(PublishedTable fact, PublishedTable dimension)
    {
        var name = dimension.Name[4..];
        return fact.Name != dimension.Name && fact.Columns.Any(column => column.Name == $"{name}_key"
            || column.Name.EndsWith($"_{name}_key", StringComparison.Ordinal)
            || (column.Name.EndsWith("_key", StringComparison.Ordinal)
                && name.EndsWith("_" + column.Name[..^4], StringComparison.Ordinal)));
    }
}
