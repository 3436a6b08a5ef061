using System.Globalization;
using System.Text;
using PerfEtl.Pipeline.Declarations;

namespace PerfEtl.Tests.Intake.Databases;

/// <summary>What every server's documents source must do, written once.</summary>
public abstract class DocumentContract(TestServer server)
{
    [ServerFact]
    public async Task Read_FirstPull_DeliversSubmittedDocumentsOnly()
    {
        using var tables = new SubmissionTables(server);
        tables.Add("一.txt", "第一份"u8.ToArray());
        tables.Add("二.txt", "草稿"u8.ToArray(), "draft");
        tables.Add("三.pdf", [0x25, 0x50, 0x44, 0x46, 0x00, 0xFF]);
        var pull = await Pulled.FromAsync(tables.Options);
        Assert.Equal([$"{server.Source}/1/一.txt", $"{server.Source}/3/三.pdf"], pull.Submitted.Select(one => one.Name));
        Assert.Equal("第一份", Encoding.UTF8.GetString(pull.Submitted[0].Bytes));
        Assert.Equal([0x25, 0x50, 0x44, 0x46, 0x00, 0xFF], pull.Submitted[1].Bytes);
        Assert.Empty(pull.Withdrawn);
    }

    [ServerFact]
    public async Task Read_SecondPullWithNothingNew_DeliversNothing()
    {
        using var tables = new SubmissionTables(server);
        tables.Add("一.txt", "第一份"u8.ToArray());
        var first = await Pulled.FromAsync(tables.Options);
        var second = await Pulled.FromAsync(tables.Options, first.Mark);
        var third = await Pulled.FromAsync(tables.Options, second.Mark);
        Assert.Empty(second.Submitted);
        Assert.Empty(third.Submitted);
    }

    [ServerFact]
    public async Task Read_ChangedNewAndWithdrawn_AreDeliveredOnce()
    {
        using var tables = new SubmissionTables(server);
        var (one, two, three) = (tables.Add("1", [1]), tables.Add("2", [2]), tables.Add("3", [3]));
        var first = await Pulled.FromAsync(tables.Options);
        tables.Replace(one, [11]);
        tables.SetStatus(two, "withdrawn");
        var four = tables.Add("4", [4]);
        var second = await Pulled.FromAsync(tables.Options, first.Mark);
        Assert.Equal([one, four], second.Submitted.Select(submission => Number(submission.SubmissionId)));
        Assert.Equal([11], second.Submitted[0].Bytes);
        Assert.Equal([two], second.Withdrawn.Select(Number));
        var third = await Pulled.FromAsync(tables.Options, second.Mark);
        Assert.Empty(third.Submitted);
        Assert.Empty(third.Withdrawn);
        tables.SetStatus(two, "submitted");
        Assert.Equal([2], (await Pulled.FromAsync(tables.Options, third.Mark)).Submitted.Single().Bytes);
        Assert.Equal(3, three);
    }

    [ServerFact]
    public async Task Read_ResumedFromEveryMark_DeliversTheRestAndNothingTwice()
    {
        using var tables = new SubmissionTables(server);
        for (byte number = 1; number <= 7; number++) tables.Add($"{number}", [number]);
        var options = tables.Options with { PageSize = 2 };
        var whole = await Pulled.FromAsync(options);
        Assert.Equal([1, 2, 3, 4, 5, 6, 7], whole.Submitted.Select(one => (int)one.Bytes[0]));
        for (var count = 1; count <= 7; count++)
        {
            var rest = await Pulled.FromAsync(options, whole.Submitted[count - 1].Mark);
            Assert.Equal(Enumerable.Range(count + 1, 7 - count), rest.Submitted.Select(one => (int)one.Bytes[0]));
        }
    }

    [ServerFact]
    public async Task Read_TooLargeEmptyAndMissingDocuments_AreToldApart()
    {
        using var tables = new SubmissionTables(server);
        tables.Add("大.pdf", new byte[1024 * 1024 + 1]);
        tables.Add("空.txt", []);
        tables.Add("无.txt", null);
        var pull = await Pulled.FromAsync(tables.Options with { DocumentMegabytes = 1 });
        Assert.Equal([$"{server.Source}/2/空.txt"], pull.Submitted.Select(one => one.Name));
        Assert.Equal(
            [
                "文件：“1.0 MB”超过单个文件的上限 1 MB（设置 DocumentMegabytes）。",
                "提交编号：“3”没有文档内容（该列为空）。",
            ],
            pull.SetAside.Select(one => one.Why.Message));
        Assert.Empty((await Pulled.FromAsync(tables.Options, pull.Mark)).SetAside);
    }

    [ServerFact]
    public async Task Read_ColumnsThatTellOfTheForms_AreDeliveredWithTheDocument()
    {
        using var tables = new SubmissionTables(server);
        tables.AddFacts();
        tables.SetFacts(tables.Add("一.txt", [1]), "2024", " 青溪县教育局 ", "万元");
        tables.Add("二.txt", [2]);
        tables.SetFacts(tables.Add("三.txt", [3]), "去年", "青溪县教育局", "万元");
        tables.SetFacts(tables.Add("四.txt", [4]), "2024", "青溪县教育局", "美元");
        var pull = await Pulled.FromAsync(tables.OptionsWithFacts);
        Assert.Equal(
            [new OutsideFacts(2024, "青溪县教育局", null, "万元"), OutsideFacts.None],
            pull.Submitted.Select(one => one.Facts));
        Assert.Equal(["去年", "美元"], pull.SetAside.Select(one => one.Why.Printed));
    }

    private static long Number(string id) => long.Parse(id, CultureInfo.InvariantCulture);
}
