using PerfEtl.Pipeline.Files;
using PerfEtl.Pipeline.Publish;
using PerfEtl.Pipeline.Serve.Accounts;

namespace PerfEtl.Tests.Serve;

/// <summary>Who sees some departments reads a file in which there is nothing else.</summary>
public sealed class VisitorSnapshotsTests(TwoDepartments two) : IClassFixture<TwoDepartments>
{
    private static readonly Visitor OfOne = new("li", Role.Analyst, [TwoDepartments.Own]);

    private readonly DataFolder data = new(two.Data);
    private readonly VisitorSnapshots snapshots = new(new DataFolder(two.Data));

    [Fact]
    public void File_OfADepartment_HoldsItsRowsWithTheSameTypesAndComments()
    {
        var path = PathFor(OfOne);
        Lines.AssertEqual(["20"], Rows.Of(path, "select count(*) from mart_funding"));
        Lines.AssertEqual(["303"], Rows.Of(path, "select count(*) from mart_indicator"));
        Lines.AssertEqual(["106865709.00"], Rows.Of(path, "select sum(total_cny) from mart_funding"));
        const string columns = "select table_name, column_name, data_type, comment from duckdb_columns() "
            + "where table_name like 'mart_%' order by all";
        Lines.AssertEqual(Rows.Of(PathFor(Visitor.OfThisMachine), columns), Rows.Of(path, columns));
    }

    [Fact]
    public void File_OfADepartment_HoldsNoWordOfAnother()
    {
        var path = PathFor(OfOne);
        Lines.AssertEqual(["40"], Rows.Of(
            PathFor(Visitor.OfThisMachine), "select count(*) from mart_funding"));
        var mark = System.Text.Encoding.UTF8.GetBytes(TwoDepartments.Mark);
        Assert.Equal(-1, File.ReadAllBytes(path).AsSpan().IndexOf(mark));
        Lines.AssertEqual(["0"], Rows.Of(path, "select count(*) from mart_load_history"));
        Lines.AssertEqual(["0"], Rows.Of(path,
            "select count(*) from duckdb_tables() where not starts_with(table_name, 'mart_')"));
    }

    [Fact]
    public void File_OfADepartmentThatIsNotThere_IsEmpty() => Lines.AssertEqual(["0"], Rows.Of(
        PathFor(new Visitor("li", Role.Analyst, ["'; drop table mart_funding; --"])),
        "select count(*) from mart_funding"));

    private string PathFor(Visitor visitor) => snapshots.PathFor(visitor, PublishedSnapshot.In(data));
}
