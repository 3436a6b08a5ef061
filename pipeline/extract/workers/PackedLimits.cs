using PerfEtl.Pipeline.Configuration;

namespace PerfEtl.Pipeline.Extract.Workers;

/// <summary>The limits of a reader process as bytes and back: all that it is told beside the documents.</summary>
internal static class PackedLimits
{
    /// <summary>Limits → bytes; the size of a file was looked at before.</summary>
    public static void Pack(PdfLimits limits, Packer packer)
    {
        packer.Int(limits.Pages);
        packer.Int(limits.Operators);
        packer.Int(limits.Cells);
        packer.Int(limits.StreamMegabytes);
        packer.Int(limits.DocumentMegabytes);
        packer.Int(limits.Depth);
        packer.Int(limits.Seconds);
        packer.Int(limits.ReaderMegabytes);
    }

    /// <summary>Bytes → the limits.</summary>
    public static PdfLimits Unpack(Unpacker unpacker) => new()
    {
        Pages = unpacker.Int(),
        Operators = unpacker.Int(),
        Cells = unpacker.Int(),
        StreamMegabytes = unpacker.Int(),
        DocumentMegabytes = unpacker.Int(),
        Depth = unpacker.Int(),
        Seconds = unpacker.Int(),
        ReaderMegabytes = unpacker.Int(),
    };
}
