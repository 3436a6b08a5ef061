using Dapper;
using PerfEtl.Pipeline.Declarations;
using PerfEtl.Pipeline.Load;
using PerfEtl.Tests.Golden;

namespace PerfEtl.Tests.Intake.Databases;

/// <summary>The same 20 forms as text, as print, as documents in a database and as its rows: the same facts.</summary>
[Collection(PostgresTests.Name)]
public sealed class EqualFactsTests(PostgresCluster cluster)
{
    private static readonly string Print = Path.Combine(
        Path.GetDirectoryName(Repository.SeedForms)!, "printed-2022-org-dept.pdf");

    [Fact]
    public async Task Facts_OfTextPrintDocumentsAndRows_AreEqual()
    {
        using var tables = new SubmissionTables(new PostgresServer(cluster));
        tables.Add("declarations.txt", File.ReadAllBytes(Repository.SeedForms));
        tables.Add("printed.pdf", File.ReadAllBytes(Print));
        for (var index = 0; index < GoldForm.All.Count; index++)
            Insert(tables, GoldForm.All[index], Forms.Seed[index].Goals.Period?.Text);
        var expected = FactsOf(Forms.Seed);
        var documents = (await Pulled.FromAsync(tables.Options)).Submitted;
        var rows = (await Pulled.FromAsync(tables.Rows)).Submitted;
        Assert.Equal(20, expected.Count);
        Lines.AssertEqual(expected, FactsOf(Read(File.ReadAllBytes(Print), "printed.pdf")));
        Lines.AssertEqual(expected, FactsOf(Read(documents[0].Bytes, documents[0].Name)));
        Lines.AssertEqual(expected, FactsOf(Read(documents[1].Bytes, documents[1].Name)));
        Lines.AssertEqual(expected, FactsOf(rows.SelectMany(row => Read(row.Bytes, row.Name))));
    }

    private static IEnumerable<Declaration> Read(byte[] bytes, string name) => Forms.Read(bytes, name)
        .Select(form => Assert.IsType<Pipeline.Normalize.NormalizedForm.Read>(form).Declaration);

    private static List<string> FactsOf(IEnumerable<Declaration> declarations) =>
        [.. declarations.Select(one => $"{one.ProjectName.Value} {ContentHash.Of(one)}")];

    private static void Insert(SubmissionTables tables, GoldForm form, string? period)
    {
        var id = tables.Connection.QuerySingle<long>(
            $"""
            insert into {tables.Schema}.declaration
                (status, fiscal_year, project_name, project_category, department, implementing_unit, start_date,
                 end_date, project_total, project_fiscal, annual_total, annual_appropriation, annual_carried_over,
                 project_other,
                 goal_period, overall_goal, annual_goal)
            values ('submitted', @FiscalYear, @ProjectName, @ProjectCategory, @Department, @ImplementingUnit,
                cast(@StartDate as date), cast(@EndDate as date), @Total, @Fiscal, @AnnualRequest,
                @CurrentYearAppropriation, @Carryover, @Other, @period, @OverallGoal, @AnnualGoal)
            returning id
            """,
            new
            {
                form.FiscalYear,
                form.ProjectName,
                form.ProjectCategory,
                form.Department,
                form.ImplementingUnit,
                form.StartDate,
                form.EndDate,
                form.Funding.Total,
                form.Funding.Fiscal,
                form.Funding.AnnualRequest,
                form.Funding.CurrentYearAppropriation,
                form.Funding.Carryover,
                form.Funding.Other,
                period,
                form.OverallGoal,
                form.AnnualGoal,
            });
        tables.Connection.Execute(
            $"""
            insert into {tables.Schema}.declaration_indicator
            values (@id, @Row, @Level1, @Level2, @Name, @TargetRaw)
            """,
            form.Indicators.Select(one => new { id, one.Row, one.Level1, one.Level2, one.Name, one.TargetRaw }));
    }
}
