using System.Text;
using Dapper;

namespace PerfEtl.Tests.Intake.Databases;

/// <summary>What every server's source of rows must do, written once.</summary>
public abstract class RowsContract(TestServer server)
{
    private const string Declaration = """
        {
          "id": "1",
          "money_unit": "万元",
          "fiscal_year": "2024",
          "project_name": "“桥梁”维修\\养护",
          "project_category": null,
          "department": "某局",
          "implementing_unit": "",
          "start_date": "2024-01-01",
          "end_date": null,
          "project_total": "12.50",
          "annual_total": "0.00",
          "project_fiscal": null,
          "annual_appropriation": null,
          "annual_carried_over": null,
          "project_other": null,
          "annual_other": null,
          "goal_period": null,
          "overall_goal": null,
          "annual_goal": "一\n二",
          "indicators": [
            {"level1": "产出指标", "level2": "数量指标", "name": "维修桥梁数", "target": ">=3座"},
            {"level1": null, "level2": null, "name": "巡查次数", "target": null}
          ]
        }

        """;

    [ServerFact]
    public async Task Read_DeclarationWithIndicators_IsOneDocumentWithValuesAsStored()
    {
        using var tables = new SubmissionTables(server);
        Insert(tables);
        var pull = await Pulled.FromAsync(tables.Rows with { MoneyUnit = "万元" });
        Assert.Equal($"{server.Source}/1.declaration.json", pull.Submitted.Single().Name);
        Assert.Equal(Declaration, Encoding.UTF8.GetString(pull.Submitted[0].Bytes));
    }

    [ServerFact]
    public async Task Read_ChangedAndWithdrawnDeclaration_IsNoticed()
    {
        using var tables = new SubmissionTables(server);
        Insert(tables);
        var first = await Pulled.FromAsync(tables.Rows);
        Assert.Empty((await Pulled.FromAsync(tables.Rows, first.Mark)).Submitted);
        tables.Connection.Execute($"update {tables.Schema}.declaration set project_total = 13{tables.Touch}");
        var second = await Pulled.FromAsync(tables.Rows, first.Mark);
        var text = Encoding.UTF8.GetString(second.Submitted.Single().Bytes);
        Assert.Contains("\"13.00\"", text, StringComparison.Ordinal);
        tables.Connection.Execute($"update {tables.Schema}.declaration set status = 'returned'{tables.Touch}");
        Assert.Equal(["1"], (await Pulled.FromAsync(tables.Rows, second.Mark)).Withdrawn);
    }

    [ServerFact]
    public async Task Read_QueriesOfOneself_AreReadLikeTables()
    {
        using var tables = new SubmissionTables(server);
        Insert(tables);
        var rows = tables.Rows;
        var pull = await Pulled.FromAsync(rows with
        {
            Declarations = rows.Declarations with
            {
                Query = $"select d.*, concat(project_name, '!') as title from {tables.Schema}.declaration d;",
                ProjectName = "title",
                ProjectCategory = "",
            },
            Indicators = rows.Indicators with
            {
                Query = $"select declaration_id, row_no, level1, level2, indicator_name, target "
                    + $"from {tables.Schema}.declaration_indicator where row_no = 2",
            },
        });
        var text = Encoding.UTF8.GetString(pull.Submitted.Single().Bytes);
        Assert.Contains("养护!\"", text, StringComparison.Ordinal);
        Assert.DoesNotContain("project_category", text, StringComparison.Ordinal);
        Assert.DoesNotContain("维修桥梁数", text, StringComparison.Ordinal);
    }

    private static void Insert(SubmissionTables tables)
    {
        tables.Connection.Execute(
            $"""
            insert into {tables.Schema}.declaration
                (status, fiscal_year, project_name, department, implementing_unit, start_date, project_total,
                 annual_total, annual_goal)
            values ('submitted', 2024, @name, @department, '', '2024-01-01', 12.5, 0, @goal)
            """,
            new { name = "“桥梁”维修\\养护", department = "某局", goal = "一\n二" });
        var rows = new[]
        {
            new { no = 1, l1 = (string?)"产出指标", l2 = (string?)"数量指标", name = "维修桥梁数", target = (string?)">=3座" },
            new { no = 2, l1 = (string?)null, l2 = (string?)null, name = "巡查次数", target = (string?)null },
        };
        tables.Connection.Execute(
            $"insert into {tables.Schema}.declaration_indicator values (1, @no, @l1, @l2, @name, @target)", rows);
    }
}
