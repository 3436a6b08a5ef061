namespace PerfEtl.Tests.Load;

/// <summary>What only several forms together tell: the same name in two spellings, an amount in another unit.</summary>
public sealed class NeighbouringYearTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    private string Data => folder["data"];

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Load_AmountTenThousandTimesThatOfTheYearBefore_IsAnErrorAndLoadedAsPrinted()
    {
        Load("2022.txt", new SmallForm("道路维护") { Total = 100m }, new SmallForm("桥梁维护") { Total = 100m });
        Load("2023.txt",
            new SmallForm("道路维护") { Year = 2023, Total = 1_000_000m },
            new SmallForm("桥梁维护") { Year = 2023, Total = 999_999m });
        Load("2021.txt", new SmallForm("桥梁维护") { Year = 2021, Total = 1_000_000m });

        var found = Perfetl.Query(Data, """
            select fiscal_year, project_name, field, severity, printed from mart_finding
            where rule_id = 'AMOUNT_SCALE_JUMP' and field in ('project.total', 'annual.total')
            order by fiscal_year, project_name, field
            """).Select(row => row.ToString()).ToList();
        Assert.Equal(4, found.Count);
        Assert.Contains("桥梁维护", found[0], StringComparison.Ordinal);
        Assert.All(found.Skip(2), line => Assert.Contains("道路维护", line, StringComparison.Ordinal));
        Assert.All(found, line => Assert.Contains("\"severity\":\"error\"", line, StringComparison.Ordinal));
        Assert.All(found, line => Assert.Contains("1,000,000", line, StringComparison.Ordinal));
    }

    [Fact]
    public void Load_NameInAnotherWidth_IsTheSameProjectWithARepair()
    {
        Load("2022.txt", new SmallForm("道路维护（一期）"));
        Load("2023.txt", new SmallForm("道路维护(一期)") { Year = 2023, Department = "某区委组织部（汇总）" });

        Assert.Equal(
            """{"projects":1,"names":1,"departments":1,"repairs":2}""",
            Assert.Single(Perfetl.Query(Data, """
                select (select count(distinct project_id) from dim_project where project_key > 0) as projects,
                    (select count(distinct project_name) from mart_funding) as names,
                    (select count(distinct department_name) from mart_funding) as departments,
                    (select count(*) from mart_repair
                        where repair_kind = 'NAME_VARIANT' and fiscal_year = 2023) as repairs
                """)).ToString());
    }

    private void Load(string name, params SmallForm[] forms)
    {
        var file = folder[name];
        File.WriteAllText(file, SmallForm.File(forms));
        Assert.Equal(0, new Nights(Data).Load(file).Quarantined);
    }
}
