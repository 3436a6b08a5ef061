using System.IO.Compression;

namespace PerfEtl.Tests.Commands;

/// <summary>
/// Every call of <see cref="BadCallTests"/> on one published seed, in a folder with files to go wrong with.
/// </summary>
public sealed class BadCalls : CallTable
{
    /// <summary>The call, its exit code, and what its one sentence must hold, between bars.</summary>
    internal static readonly (string Call, int ExitCode, string Holds)[] Table =
    [
        ("", 2, "没有写命令|run|perfetl --help"),
        ("laod", 2, "laod|您是不是要用“load”？|perfetl --help"),
        ("quary 'select 1'", 2, "您是不是要用“query”？"),
        ("帮助", 2, "没有“帮助”这个命令|doctor"),
        ("load --jsno", 2, "没有“--jsno”这个选项|您是不是要用“--json”？|perfetl load --help"),
        ("load --recursive 目录", 2, "没有“--recursive”这个选项|--data"),
        ("load 没有.txt", 2, "找不到“没有.txt”|应为"),
        ("load ''", 2, "找不到“”|应为"),
        ("plan 没有.txt", 2, "找不到“没有.txt”|应为"),
        ("plan --dryrun", 2, "没有“--dryrun”这个选项"),
        ("run 表.txt", 2, "多了“表.txt”|perfetl run --help"),
        ("run --demo --data real", 2, "real|已有正式数据|perfetl-demo"),
        ("undo", 2, "缺少加载编号|20221231T181400123Z"),
        ("undo 20200101T000000000Z", 2, "20200101T000000000Z|最近的加载|perfetl history --data"),
        ("undo ''", 2, "加载编号是空的|perfetl history --data"),
        ("undo a b", 2, "多了“b”"),
        ("rebuild now", 2, "多了“now”"),
        ("replay 表.txt", 2, "多了“表.txt”"),
        ("history --last -1", 2, "--last -1|1 或更大"),
        ("history --last 0", 2, "--last 0|1 或更大"),
        ("history --last 十", 2, "--last：“十”|--last 20"),
        ("history --last 99999999999", 2, "--last：“99999999999”"),
        ("history --last", 2, "--last 后面没有写值|--last 20"),
        ("history --department 没有这个局", 2, "没有主管部门“没有这个局”|例如已有"),
        ("history --project ''", 2, "--project 后面是空的"),
        ("history --project 储备人才专项经", 2, "您是不是要用“储备人才专项经费”？"),
        ("history --lsat 3", 2, "您是不是要用“--last”？"),
        ("runs --last 0", 2, "--last 0|1 或更大"),
        ("runs --last many", 2, "--last：“many”|--last 20"),
        ("runs --last 1.5", 2, "--last：“1.5”"),
        ("runs --job nigthly", 2, "没有“nigthly”这种作业|您是不是要用“nightly”？"),
        ("runs --jobs run", 2, "您是不是要用“--job”？"),
        ("explain", 2, "缺少文件|explain"),
        ("explain 没有.pdf", 2, "找不到文件“没有.pdf”"),
        ("explain 目录", 2, "“目录”是文件夹|应为一个申报表文件"),
        ("explain half.docx", 3, "不是完整的 Word 文档|重新报送"),
        ("explain other.xlsx", 3, "其实是 ZIP 压缩包，不是 Excel 表格|解压"),
        ("explain fake.pdf", 3, "PNG 图片|不是 PDF|有文字层"),
        ("explain 表.txt 表.txt", 2, "多了“表.txt”"),
        ("query", 2, "缺少SQL|select"),
        ("query ''", 2, "SQL 是空的|select"),
        ("query '  '", 2, "SQL 是空的|select"),
        ("query 'selec 1'", 2, "“selec”附近的写法不对|第 1 行"),
        ("query 'select * from mart_fundng'", 2, "没有叫“mart_fundng”的表|您是不是要用“mart_funding”？"),
        ("query 'select totl_cny from mart_funding'", 2, "没有叫“totl_cny”的列|total_cny"),
        ("query 'select $year'", 2, "参数 year 没有给值|-p year=值"),
        ("query 'select 1; select 2'", 2, "只能执行一条"),
        ("query 'drop table fct_funding'", 2, "只能执行一条查询语句|只读"),
        ("query 'select 1' -p year", 2, "参数“year”不合格式|-p year=2022"),
        ("query 'select 1' --format exel", 2, "exel|csv"),
        ("query 'select 1' --fromat csv", 2, "您是不是要用“--format”？"),
        ("query 'select 1' 'select 2'", 2, "多了“select 2”|引号"),
        ("query 'select 1' --data 没有", 2, "没有/published|perfetl run --data 没有"),
        ("chart", 2, "请写出图的名称|perfetl chart --list"),
        ("chart fundng", 2, "没有名为“fundng”的图|funding"),
        ("chart funding --year abc", 2, "--year：“abc”|--year 2022"),
        ("chart funding --year 22", 2, "--year 22|1990 到 2100"),
        ("chart funding --year 2022.5", 2, "--year：“2022.5”"),
        ("chart funding --year 2031", 2, "2031 年度|已有"),
        ("chart funding --year 2022 --year 2023", 2, "--year 写了 2 次"),
        ("chart funding --rows -3", 2, "--rows -3|1 到 1000"),
        ("chart funding --rows 0", 2, "--rows 0|1 到 1000"),
        ("chart funding --rows ten", 2, "--rows：“ten”|--rows 20"),
        ("chart funding --department 没有这个局", 2, "没有主管部门“没有这个局”"),
        ("chart funding --out 目录", 2, "“目录”是文件夹|funding.svg"),
        ("chart funding --out 图.gif", 2, ".svg、.png、.webp 或 .pdf|图.gif"),
        ("chart funding --sql 'select 1'", 2, "funding|只能写一个"),
        ("chart --sql 'select 1' --kind pie", 2, "pie|histogram"),
        ("chart --sql 'selec'", 2, "selec"),
        ("chart --sql 'select 1 where false'", 2, "查询没有结果"),
        ("chart funding --kind", 2, "--kind 后面没有写值"),
        ("report --month 2022-13", 2, "2022-13|2022-12"),
        ("report --month 十二月", 2, "十二月|2022-12"),
        ("report --month 1999-01", 2, "1999-01|2022-12"),
        ("report --month 2021-05", 2, "2021 年 5 月没有数据|可编写"),
        ("report --department 没有这个局", 2, "没有这个局"),
        ("report --out 目录", 1, "目录 是一个文件夹，不能写成文件"),
        ("report --verify 没有.pdf", 2, "没有.pdf|应为一份月报"),
        ("report --verify 目录", 2, "目录 是文件夹|应为一份月报"),
        ("report --verify 表.txt", 2, "表.txt|没有可以复核的标记"),
        ("doctor --fix", 2, "没有“--fix”这个选项"),
        ("doctor 数据", 2, "多了“数据”"),
        ("run --settings 没有.json", 2, "没有.json|应为存在的 JSON 文件"),
        ("serve --port 80", 2, "没有“--port”这个选项|perfetl serve --help"),
        ("serve now", 2, "多了“now”"),
        ("serve --settings 目录", 2, "“目录”是文件夹|appsettings.json"),
        ("query 'select 1' --data", 2, "--data 后面没有写值|--data /var/lib/perfetl"),
        ("query 'select 1' --data ''", 2, "--data 后面是空的"),
        ("query 'select 1' --settings ''", 2, "--settings 后面是空的"),
        ("query 'select 1' --settings 没有.json", 2, "--settings：找不到设置文件“没有.json”"),
        ("runs --json=maybe", 2, "maybe"),
        ("query @file", 2, "查询不能执行"),
    ];

    private readonly Lazy<string> data;

    public BadCalls() => data = new Lazy<string>(() =>
    {
        var run = Perfetl.Run(Folder["data"], "run");
        Assert.True(run.ExitCode == 0, run.Errors);
        Folder.Write("here/表.txt", "不是申报表");
        Folder.Write("here/目录/x.txt", "x");
        Directory.CreateDirectory(Path.Combine(Folder["here"], "real", "warehouse"));
        var samples = Path.Combine(AppContext.BaseDirectory, "commands", "samples");
        foreach (var sample in Directory.GetFiles(samples))
            File.Copy(sample, Path.Combine(Folder["here"], Path.GetFileName(sample)));
        var document = File.ReadAllBytes(Path.Combine(samples, "form.docx"));
        File.WriteAllBytes(Folder["here/half.docx"], document[..(document.Length / 2)]);
        using (var other = ZipFile.Open(Folder["here/other.xlsx"], ZipArchiveMode.Create))
            other.CreateEntryFromFile(Folder["here/表.txt"], "表.txt");
        return Folder["data"];
    });

    protected override IEnumerable<string> Calls => Table.Select(row => row.Call);

    internal override Outcome Make(string call) => Perfetl.RunProgram(
        "dotnet", Directory.CreateDirectory(Path.Combine(Path.GetDirectoryName(data.Value)!, "here")).FullName, [],
        [Perfetl.Program, .. Data(call), .. Words(call)]);

    private string[] Data(string call) =>
        call.Contains("--data", StringComparison.Ordinal) ? [] : ["--data", data.Value];
}
