using PerfEtl.Pipeline.Vocabularies;
using PerfEtl.Warehouse;
using PerfEtl.Warehouse.DuckDB;

namespace PerfEtl.Pipeline.Load;

/// <summary>Writes the lookups that models need into the staging tables: taxonomy and renamed projects.</summary>
internal static class LookupStaging
{
    /// <summary>Stages them inside the load's transaction.</summary>
    public static void Stage(WarehouseConnection connection, Vocabulary vocabulary)
    {
        StageCategories(connection, vocabulary);
        StageRenames(connection, vocabulary);
    }

    private static void StageCategories(WarehouseConnection connection, Vocabulary vocabulary)
    {
        using var categories = connection.CreateAppender("stg_indicator_category", WarehouseSchema.Staging);
        foreach (var category in vocabulary.Categories)
        {
            categories.BeginRow().Append(category.Level1).Append(category.Level2).AppendNull().Append(category.Order)
                .Append(category.ValidFrom).Append(category.ValidTo).EndRow();
        }

        categories.Complete();
    }

    private static void StageRenames(WarehouseConnection connection, Vocabulary vocabulary)
    {
        using var renames = connection.CreateAppender("stg_project_rename", WarehouseSchema.Staging);
        foreach (var (earlier, current) in vocabulary.ProjectRenames)
        {
            renames.BeginRow().Append(earlier.Department).Append(earlier.Name)
                .Append(current.Department).Append(current.Name).EndRow();
        }

        renames.Complete();
    }
}
