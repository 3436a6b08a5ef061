using PerfEtl.Pipeline.Configuration;
using PerfEtl.Pipeline.Load;
using PerfEtl.Pipeline.Packages;
using PerfEtl.Pipeline.Publish;
using PerfEtl.Tests.Load;
using PerfEtl.Warehouse;
using PerfEtl.Warehouse.DuckDB;

namespace PerfEtl.Tests.Faults;

/// <summary>A damaged block is found before readers get it, also one that no check and no mart looks at.</summary>
public sealed class BlockTests(History history) : IClassFixture<History>
{
    // DuckDB keeps three headers of 4 KB and then blocks of 256 KB.
    private const long Headers = 3 * 4096;

    private const long Block = 256 * 1024;

    [Fact]
    public async Task Publish_AnyOneBlockDamaged_IsRefusedOrTheBlockIsFree()
    {
        var data = new Nights(history.Copy()).Data;
        var whole = await File.ReadAllBytesAsync(data.WorkingFile);
        var publisher = new Publisher(data, new PublishOptions());
        using var writer = WriterLock.Take(data.LockFile, DateTime.UtcNow);
        var (refused, day) = (0, new DateTime(2022, 12, 31, 0, 0, 0, DateTimeKind.Utc));
        for (var start = Headers; start < whole.Length; start += Block, day = day.AddDays(1))
        {
            await DamageAsync(data.WorkingFile, whole, start + 1000);
            try
            {
                await publisher.PublishAsync(LoadPackage.IdAt(day), writer, [], default);
                Assert.True(IsReadable(PublishedState.Snapshot(data.Root)), $"The block at {start} was published.");
            }
            catch (WarehouseException damage)
            {
                Assert.True(WarehouseDamage.IsIn(damage), damage.Message);
                refused++;
            }

            Assert.Empty(Directory.GetFiles(data.Published, "*.draft"));
        }

        Assert.InRange(refused, 5, whole.Length / Block);
    }

    [Fact]
    public void ReadEveryBlock_NamesEveryTable()
    {
        using var connection = WarehouseFile.OpenSnapshot(PublishedState.Snapshot(history.Data));
        using var command = connection.CreateCommand();
        command.CommandText = """
            select case schema_name when 'main' then '' else schema_name || '.' end || table_name
            from duckdb_tables() order by all
            """;
        using var reader = command.ExecuteReader();
        var tables = new List<string>();
        while (reader.Read()) tables.Add(reader.GetString(0));
        var query = SqlFile.Read("queries/read_every_block.sql");
        Lines.AssertEqual([], tables.Where(
            table => !query.Contains($" from {table}\n", StringComparison.Ordinal)));
    }

    private static async Task DamageAsync(string file, byte[] whole, long at)
    {
        var damaged = (byte[])whole.Clone();
        damaged[at] ^= 0x01;
        await File.WriteAllBytesAsync(file, damaged);
    }

    // Every column of every table, asked for in another way than the product asks.
    private static bool IsReadable(string snapshot)
    {
        try
        {
            using var connection = WarehouseFile.OpenSnapshot(snapshot);
            using var command = connection.CreateCommand();
            command.CommandText = """
                select string_agg('select count(columns(*)) from ' || schema_name || '.' || table_name, '; ')
                from duckdb_tables()
                """;
            command.CommandText = (string)command.ExecuteScalar()!;
            command.ExecuteNonQuery();
            return true;
        }
        catch (WarehouseException)
        {
            return false;
        }
    }
}
