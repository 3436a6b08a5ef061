using Dapper;

namespace PerfEtl.Tests.Month;

/// <summary>What happens in the bureau, night by night; <c>ledger.tsv</c> tells the same in words.</summary>
internal sealed class MonthEvents(MonthScene scene)
{
    private const string Unclear = "社区书屋";

    private readonly Dictionary<string, long> submissions = [];

    /// <summary>Does what happens before and in a night, and gives how its last run ended.</summary>
    public Outcome Live(int night)
    {
        Before(night);
        return night switch
        {
            16 => scene.OnFullDiskAt(night, 6_000, "run"),
            24 => Killed(night),
            _ => scene.At(night, "run"),
        };
    }

    private void Before(int night)
    {
        switch (night)
        {
            case 5: AttachDocuments(); break;
            case 6: AttachRows(); break;
            case 7: Pack(night, MonthForm.Unreadable("某区己局", "防汛物资", 2026)); break;
            case 9: scene.Write("inbox/河道清淤.txt", night, MonthForm.Of("某区乙局", "河道清淤", 2026, 4_000_100)); break;
            case 10: Attach(misspelt: "Intakes"); break;
            case 11: Revise(night); break;
            case 12: scene.Cluster.Stop(); break;
            case 13: Return(); break;
            // Copied with its old date, which tells nothing.
            case 14: scene.Write("inbox/另一份.txt", 1, MonthForm.Of("某区甲局", "桥梁检测", 2026, 2_000_999)); break;
            case 15: GiveUp(night); break;
            case 16: scene.Write("inbox/停车场.txt", night, MonthForm.Of("某区丁局", "停车场", 2026, 8_192_000_010)); break;
            case 18: LoadByHand(night); break;
            case 19:
                Succeed(scene.At(night, "withdraw", "--department", "某区甲局", "--project", "桥梁检测",
                "--year", "2026", "--reason", "项目取消"), 3); break;
            case 20: Succeed(scene.At(night, "undo", LoadedByHand()), 3); break;
            case 22: Pack(night, MonthForm.Of("某区己局", "防汛物资", 2026, 512_002_000)); break;
            case 23: Succeed(scene.At(night, "rebuild"), 3); break;
            case 24: scene.Write("inbox/隧道照明.txt", night, MonthForm.Of("某区甲局", "隧道照明", 2026, 4_096_000_001)); break;
            case 25: File.Delete(scene["inbox/河道清淤.txt"]); break;
            case 26: Replace("校园安全", MonthForm.Of("某区乙局", "校园安全", 2025, 8_001_500)); break;
            case 27: SetStatus("公厕改造", "submitted"); break;
            case 28: Replace(Unclear, MonthForm.Of("某区丁局", Unclear, 2025, 16_010_000)); break;
        }
    }

    private void AttachDocuments()
    {
        Submit("校园安全", MonthForm.Of("某区乙局", "校园安全", 2025, 8_001_000));
        Submit(Unclear, MonthForm.Unreadable("某区丁局", Unclear, 2025));
        scene.Settle([scene.Attached("bureau", "documents")]);
    }

    private void AttachRows()
    {
        AddRow("路灯更换", 32_100_000);
        AddRow("公厕改造", 64_000_002);
        Attach();
    }

    private void Attach(string? misspelt = null) => scene.Settle(
        [scene.Attached("bureau", "documents"), scene.Attached("register", "rows")], misspelt);

    private void Pack(int night, string floodForm)
    {
        File.Delete(scene["zips/三月.zip"]);
        scene.Pack("zips/三月.zip", night,
            ("老年食堂.txt", MonthForm.Of("某区戊局", "老年食堂", 2026, 128_000_020)),
            ("健身步道.txt", MonthForm.Of("某区戊局", "健身步道", 2025, 256_000_200)),
            ("防汛物资.txt", floodForm));
    }

    private void Revise(int night)
    {
        Attach();
        scene.Write("inbox/道路养护(修订).txt", night, MonthForm.Of("某区甲局", "道路养护", 2026, 1_500_001));
    }

    private void Return()
    {
        scene.Cluster.Start();
        scene.Documents.Reopen();
        scene.Rows.Reopen();
        SetStatus("公厕改造", "returned");
        Submit("图书采购", MonthForm.Of("某区乙局", "图书采购", 2025, 1_024_020_000));
    }

    private void GiveUp(int night)
    {
        Succeed(scene.At(night, "quarantine", "drop", "另一份.txt", "--reason", "误交，以原件为准"), 3);
        File.Delete(scene["inbox/另一份.txt"]);
    }

    private void LoadByHand(int night)
    {
        var form = scene.Write("hand/绿化提升.txt", night, MonthForm.Of("某区丁局", "绿化提升", 2026, 2_048_200_000));
        Succeed(scene.At(night, "load", form), 3);
    }

    private string LoadedByHand() => Perfetl.Query(scene.Data, """
        select load_id from mart_declaration_history where project_name = '绿化提升'
        """)[0].GetProperty("load_id").GetString()!;

    private Outcome Killed(int night)
    {
        scene.KilledAt(night, "committed", "run");
        return scene.At(night, "run");
    }

    private void Submit(string project, string text) =>
        submissions[project] = scene.Documents.Add(project + ".txt", Bytes(text));

    private void Replace(string project, string text) =>
        scene.Documents.Replace(submissions[project], Bytes(text));

    private void AddRow(string project, decimal annual)
    {
        var id = submissions[project] = scene.Rows.Connection.QuerySingle<long>($"""
            insert into {scene.Rows.Schema}.declaration (status, fiscal_year, project_name, project_category,
                department,
                implementing_unit, start_date, end_date, project_total, project_fiscal, annual_total,
                annual_appropriation, annual_goal)
            values ('submitted', 2026, @project, '经常性项目', '某区丙局', '某区丙局', date '2026-01-01',
                date '2028-12-31', @total, @total, @annual, @annual, '按时保质完成全部任务。')
            returning id
            """, new { project, annual, total = annual * 3 });
        scene.Rows.Connection.Execute($"""
            insert into {scene.Rows.Schema}.declaration_indicator values
                (@id, 1, '产出指标', '数量指标', '培训批次完成数', '4批次'),
                (@id, 2, '效益指标', '社会效益指标', '干部能力提升', '提升'),
                (@id, 3, '满意度指标', '服务对象满意度指标', '参训人员满意度', '>=90%')
            """, new { id });
    }

    private void SetStatus(string project, string status) => scene.Rows.Connection.Execute($"""
        update {scene.Rows.Schema}.declaration set status = @status, updated_at = clock_timestamp() where id = @id
        """, new { id = submissions[project], status });

    private static byte[] Bytes(string text) => System.Text.Encoding.UTF8.GetBytes(text);

    private static void Succeed(Outcome outcome, int exit) =>
        Assert.True(outcome.ExitCode == exit, $"{outcome.ExitCode}: {outcome.Output}{outcome.Errors}");
}
