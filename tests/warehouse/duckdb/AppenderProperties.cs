using System.Data.Common;
using FsCheck;
using FsCheck.Fluent;
using PerfEtl.Warehouse.DuckDB;

namespace PerfEtl.Tests.Warehouse.DuckDB;

/// <summary>For any rows: what is appended is what is read.</summary>
public sealed class AppenderProperties : IDisposable
{
    private static readonly Gen<string?> Texts = Gen.OneOf(
        Gen.Constant<string?>(null),
        Gen.Elements("", "项目", "😀", "exactly12 by", "thirteen byte").Select(text => (string?)text),
        Gen.Choose(0, 400).Select(length => (string?)new string('绩', length)),
        ArbMap.Default.GeneratorFor<string?>().Where(text => text is null || IsUnicode(text)));

    private static readonly Gen<decimal?> Amounts = Gen.OneOf(
        Gen.Constant<decimal?>(null),
        Gen.Elements<decimal?>(0m, -0.01m, 9999999999999999.99m, -9999999999999999.99m),
        ArbMap.Default.GeneratorFor<long>().Select(cents => (decimal?)(cents % 1_000_000_000_000_000_000 / 100m)));

    private readonly WarehouseConnection _connection = (WarehouseConnection)TestDatabase.OpenMemory();

    public void Dispose() => _connection.Dispose();

    [Fact]
    public void Append_OfAnyRows_ReadsBackTheSame()
    {
        var row = from number in ArbMap.Default.GeneratorFor<long?>()
                  from text in Texts
                  from amount in Amounts
                  from day in Gen.Choose(0, DateOnly.MaxValue.DayNumber)
                  from flag in ArbMap.Default.GeneratorFor<bool?>()
                  from bytes in ArbMap.Default.GeneratorFor<byte[]?>()
                  from uuid in ArbMap.Default.GeneratorFor<Guid>()
                  select new Row(number, text, amount, DateOnly.FromDayNumber(day), flag, bytes, uuid);

        Prop.ForAll(row.ListOf().ToArbitrary(), Roundtrips)
            .Check(Config.QuickThrowOnFailure.WithMaxTest(40).WithEndSize(3000));
    }

    private bool Roundtrips(IList<Row> rows)
    {
        _connection.Run("create or replace table p("
            + "place bigint, n bigint, s varchar, a decimal(18,2), d date, f boolean, b blob, u uuid)");
        using (var transaction = _connection.BeginTransaction())
        {
            using var appender = _connection.CreateAppender("p");
            for (var i = 0; i < rows.Count; i++)
                Append(appender.BeginRow().Append(i), rows[i]);
            appender.Complete();
            transaction.Commit();
        }

        using var command = _connection.Command("select * from p order by place");
        using var reader = command.ExecuteReader();
        return rows.All(row => reader.Read() && row.Equals(Read(reader))) && !reader.Read();
    }

    private static void Append(WarehouseAppender appender, Row row) => appender
        .Append(row.Number).Append(row.Text).Append(row.Amount).Append(row.Day).Append(row.Flag).Append(row.Bytes)
        .Append(row.Uuid).EndRow();

    private static Row Read(DbDataReader reader) => new(
        reader.GetFieldValue<long?>(1), reader.GetFieldValue<string?>(2), reader.GetFieldValue<decimal?>(3),
        reader.GetFieldValue<DateOnly>(4), reader.GetFieldValue<bool?>(5), reader.GetFieldValue<byte[]?>(6),
        reader.GetGuid(7));

    private static bool IsUnicode(string text) => text.EnumerateRunes().All(rune => rune.Value != 0xFFFD);

    private sealed record Row(
        long? Number, string? Text, decimal? Amount, DateOnly Day, bool? Flag, byte[]? Bytes, Guid Uuid)
    {
        public bool Equals(Row? other) => other is not null
            && (Number, Text, Amount, Day, Flag, Uuid)
                == (other.Number, other.Text, other.Amount, other.Day, other.Flag, other.Uuid)
            && (Bytes is null == other.Bytes is null) && Bytes.AsSpan().SequenceEqual(other.Bytes);

        public override int GetHashCode() => HashCode.Combine(Number, Text);
    }
}
