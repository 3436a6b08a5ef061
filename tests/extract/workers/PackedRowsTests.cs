using System.Text.Json;
using PerfEtl.Pipeline.Declarations;
using PerfEtl.Pipeline.Extract;
using PerfEtl.Pipeline.Extract.Workers;

namespace PerfEtl.Tests.Extract.Workers;

/// <summary>A reading comes out of the pipe as it was, and bytes that are none are refused.</summary>
public sealed class PackedRowsTests
{
    private static readonly Cell Tall =
        new("产出\uD83D指标", new Place(3, 1, 2, new PageBox(-0.0, 1 / 3d, double.MaxValue, 4)), 2);

    private static readonly DocumentReading Rows = DocumentReading.Of(
    [
        new Row(3, [Tall, new Cell("", new Place(3, 3))]) { IsRuled = true, Width = 4 },
        new Row(4, []) { Covering = [Tall] },
        new Row(-1, [new Cell("7", default)])
        {
            Remarks = [new(RemarkKind.UnseenText, "1", new Place(1, 2, 3), 4), new(RemarkKind.StruckText, "", default)],
            Doubts = [new(new Place(7, 3) { Name = "附表1!C7" }, "单元格", "=A1", "没有结果")],
        },
    ]);

    [Fact]
    public void Unpack_Packed_IsTheSame()
    {
        var unpacked = PackedRows.Unpack(new Unpacker(Packed(Rows)));
        Assert.Equal(JsonSerializer.Serialize(Rows), JsonSerializer.Serialize(unpacked));
        Assert.Equal("产出\uD83D指标", unpacked.Rows[0].Cells[0].Text);
        Assert.True(double.IsNegative(unpacked.Rows[0].Cells[0].Place.Box!.Value.Left));
        Assert.Same(unpacked.Rows[0].Cells[0], unpacked.Rows[1].Covering[0]);
        Assert.Null(unpacked.Refusal);
    }

    [Fact]
    public void Unpack_Refusal_IsTheSame()
    {
        var refusal = new Refusal(Place.OfPage(2), "文件", "约30万", "不是金额", Verdict.Damaged);
        Assert.Equal(refusal, PackedRows.Unpack(new Unpacker(Packed(DocumentReading.Refused(refusal)))).Refusal);
    }

    [Fact]
    public void Unpack_CutOrLonger_IsRefused()
    {
        var packed = Packed(Rows);
        for (var length = 0; length < packed.Length; length++)
        {
            var cut = packed[..length];
            Assert.Throws<InvalidDataException>(() => PackedRows.Unpack(new Unpacker(cut)));
        }

        Assert.Throws<InvalidDataException>(() => PackedRows.Unpack(new Unpacker([.. packed, 0])));
    }

    private static byte[] Packed(DocumentReading reading)
    {
        var packer = new Packer();
        PackedRows.Pack(reading, packer);
        return packer.Bytes.ToArray();
    }
}
