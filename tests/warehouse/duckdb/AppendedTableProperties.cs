using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using PerfEtl.Warehouse.DuckDB;

namespace PerfEtl.Tests.Warehouse.DuckDB;

/// <summary>For any table of any types: what is appended is what a plain INSERT of literals stores.</summary>
public sealed class AppendedTableProperties : IDisposable
{
    private readonly WarehouseConnection _connection = (WarehouseConnection)TestDatabase.OpenMemory();

    private static readonly Dictionary<string, Gen<Cell>> Kinds = new()
    {
        ["boolean"] = Gen.Elements(true, false).Select(flag => new Cell(
            flag ? "true" : "false", row => row.Append(flag))),
        ["tinyint"] = Number(sbyte.MinValue, sbyte.MaxValue),
        ["smallint"] = Number(short.MinValue, short.MaxValue),
        ["integer"] = Number(int.MinValue, int.MaxValue),
        ["bigint"] = Number(long.MinValue, long.MaxValue),
        ["utinyint"] = Number(0, byte.MaxValue),
        ["uinteger"] = Number(0, uint.MaxValue),
        ["hugeint"] = Number(long.MinValue, long.MaxValue),
        ["double"] = ArbMap.Default.GeneratorFor<double>().Where(double.IsFinite).Select(number => new Cell(
            $"'{number.ToString("R", CultureInfo.InvariantCulture)}'", row => row.Append(number))),
        ["decimal(4,1)"] = Amount(4, 1),
        ["decimal(9,4)"] = Amount(9, 4),
        ["decimal(18,2)"] = Amount(18, 2),
        ["decimal(38,2)"] = Amount(28, 2),
        ["decimal(38,20)"] = Amount(28, 20),
        ["varchar"] = Gen.OneOf(
                Gen.Elements("", " ", "项目", "😀", "it's", "exactly12 by", "thirteen byte", "\u00a0\u0009\r\n", "ｱ⻓"),
                Gen.Choose(0, 3000).Select(length => new string('绩', length)),
                ArbMap.Default.GeneratorFor<string>().Where(text => text?.Contains('\0') == false && IsUnicode(text)))
            .Select(text => new Cell(
                $"'{text.Replace("'", "''", StringComparison.Ordinal)}'", row => row.Append(text))),
        ["blob"] = ArbMap.Default.GeneratorFor<byte[]>().Where(bytes => bytes is not null).Select(bytes => new Cell(
            $"'{string.Concat(bytes.Select(b => $"\\x{b:X2}"))}'", row => row.Append(bytes))),
        ["date"] = Gen.Choose(0, DateOnly.MaxValue.DayNumber).Select(DateOnly.FromDayNumber).Select(day => new Cell(
            $"'{day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}'", row => row.Append(day))),
        ["timestamp"] = Times.Select(time => new Cell(
            $"'{time.ToString("yyyy-MM-dd HH:mm:ss.ffffff", CultureInfo.InvariantCulture)}'", row => row.Append(time))),
        ["timestamptz"] = Times.Select(time => new Cell(
            $"'{time.ToString("yyyy-MM-dd HH:mm:ss.ffffff", CultureInfo.InvariantCulture)}+00'",
            row => row.Append(time))),
        ["uuid"] = ArbMap.Default.GeneratorFor<Guid>().Select(id => new Cell($"'{id}'", row => row.Append(id))),
    };

    private static Gen<DateTime> Times => Gen.Choose(0, DateOnly.MaxValue.DayNumber)
        .SelectMany(_ => Gen.Choose(0, int.MaxValue), (day, part) => DateTime.SpecifyKind(
            DateOnly.FromDayNumber(day).ToDateTime(TimeOnly.MinValue), DateTimeKind.Utc)
            .AddTicks(part % TimeSpan.TicksPerDay));

    public void Dispose() => _connection.Dispose();

    [Fact]
    public void Append_ToAnyTable_StoresWhatAnInsertStores()
    {
        var tables = from columns in Gen.Elements(Kinds.Keys.ToArray()).NonEmptyListOf()
                     from rows in Gen.CollectToList(columns.Take(8), type => Nullable(Kinds[type])).ListOf()
                     select new Table([.. columns.Take(8)], [.. rows]);

        Prop.ForAll(tables.ToArbitrary(), StoresTheSame)
            .Check(Config.QuickThrowOnFailure.WithMaxTest(80).WithEndSize(60));
    }

    private bool StoresTheSame(Table table)
    {
        var columns = string.Join(", ", table.Types.Select((type, i) => $"c{i} {type}"));
        _connection.Run($"create or replace table appended({columns}); create or replace table inserted({columns})");
        using (var transaction = _connection.BeginTransaction())
        {
            using var appender = _connection.CreateAppender("appended");
            foreach (var row in table.Rows)
            {
                appender.BeginRow();
                foreach (var cell in row) cell.Append(appender);
                appender.EndRow();
            }

            appender.Complete();
            transaction.Commit();
        }

        foreach (var row in table.Rows)
            _connection.Run($"insert into inserted values ({string.Join(", ", row.Select(cell => cell.Literal))})");
        return (long)_connection.Scalar("select count(*) from appended")! == table.Rows.Count
            && (long)_connection.Scalar("select count(*) from (from appended except all from inserted)")! == 0
            && (long)_connection.Scalar("select count(*) from (from inserted except all from appended)")! == 0;
    }

    private static Gen<Cell> Nullable(Gen<Cell> cells) =>
        Gen.Frequency((1, Gen.Constant(new Cell("null", row => row.AppendNull()))), (6, cells));

    private static Gen<Cell> Number(long least, long most) => Gen.OneOf(
            Gen.Elements(least, most, 0L, 1L),
            ArbMap.Default.GeneratorFor<long>().Select(number => least == long.MinValue
                ? number
                : least + (long)((UInt128)unchecked((ulong)number) % ((UInt128)(most - least) + 1))))
        .Select(number => new Cell(
            $"'{number.ToString(CultureInfo.InvariantCulture)}'", row => row.Append(number)));

    private static Gen<Cell> Amount(int digits, int scale) =>
        from size in Gen.Choose(1, digits)
        from figures in Gen.Choose(0, 9).ListOf(size)
        from isNegative in Gen.Elements(true, false)
        let text = string.Concat(figures).PadLeft(scale + 1, '0')
        let printed = $"{(isNegative ? "-" : "")}{text[..^scale]}.{text[^scale..]}"
        select new Cell($"'{printed}'", row => row.Append(decimal.Parse(printed, CultureInfo.InvariantCulture)));

    private static bool IsUnicode(string text) => text.EnumerateRunes().All(rune => rune.Value != 0xFFFD);

    private sealed record Table(IReadOnlyList<string> Types, IReadOnlyList<IReadOnlyList<Cell>> Rows)
    {
        public override string ToString() => string.Join(", ", Types) + "\n"
            + string.Join("\n", Rows.Select(row => string.Join(", ", row.Select(cell => cell.Literal))));
    }

    private sealed record Cell(string Literal, Func<WarehouseAppender, WarehouseAppender> Append);
}
