using System.Buffers.Binary;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace PerfEtl.Reports.Drawing.Pdf;

/// <summary>The objects of a PDF file in the order they are written, and where each one lies.</summary>
/// <remarks>
/// Dictionaries are packed into compressed object streams, which a table of 2,000 rows needs: each of its cells is an
/// object. Nothing of the machine or of the clock gets in; the file's <c>/ID</c> is the hash of its bytes.
/// </remarks>
internal sealed class PdfObjects
{
    private const int ObjectsPerStream = 200;
    private const int AtOffset = 1, InStream = 2;
    private const int EntryLength = 7;
    private readonly PdfBytes file = new();
    private readonly List<int> packed = [];
    private readonly List<int> offsets = [];
    private byte[] table = [0, 0, 0, 0, 0, 0xFF, 0xFF];
    private int count = 1;
    private PdfBytes pack = new();

    public PdfObjects() => file.Raw("%PDF-1.7\n%\u00E2\u00E3\u00CF\u00D3\n");

    /// <summary>Promises an object that is written later.</summary>
    public PdfReference Promise()
    {
        if (count * EntryLength == table.Length) Array.Resize(ref table, 4 * table.Length);
        return new PdfReference(count++);
    }

    public PdfReference Add(Action<PdfBytes> write)
    {
        var reference = Promise();
        Write(reference, write);
        return reference;
    }

    public void Write(PdfReference promised, Action<PdfBytes> write)
    {
        packed.Add(promised.Number);
        offsets.Add(pack.Length);
        write(pack);
        pack.Raw("\n"u8);
        if (packed.Count == ObjectsPerStream) Pack();
    }

    /// <param name="content">The bytes, not yet compressed.</param>
    /// <param name="entries">Further entries of the stream's dictionary: <c>/N 3</c>.</param>
    public PdfReference AddStream(ReadOnlySpan<byte> content, string entries)
    {
        var reference = Promise();
        WriteStream(reference, Compress(content), entries + "/Filter/FlateDecode");
        return reference;
    }

    /// <summary>A stream that programs find without reading the PDF: the XMP packet.</summary>
    public PdfReference AddPlainStream(ReadOnlySpan<byte> content, string entries)
    {
        var reference = Promise();
        WriteStream(reference, content, entries);
        return reference;
    }

    /// <summary>Ends the file with its cross-reference stream; call once.</summary>
    public byte[] Finish(PdfReference catalog, PdfReference info)
    {
        Pack();
        var self = Promise();
        Enter(self.Number, AtOffset, file.Length, 0);
        var id = Convert.ToHexString(SHA256.HashData(file.Written.Span), 0, 16);
        var start = file.Length;
        var body = Compress(table.AsSpan(0, count * EntryLength));
        file.Add($"{self.Number} 0 obj\n<</Type/XRef/Size {count}/W[1 4 2]/Root {catalog}/Info {info}");
        file.Add($"/ID[<{id}><{id}>]/Length {body.Length}/Filter/FlateDecode>>\nstream\n");
        file.Raw(body);
        file.Add($"\nendstream\nendobj\nstartxref\n{start}\n%%EOF\n");
        return file.Written.ToArray();
    }

    private void Pack()
    {
        if (packed.Count == 0) return;
        var self = Promise();
        var content = new PdfBytes();
        for (var i = 0; i < packed.Count; i++)
        {
            content.Add($"{packed[i]} {offsets[i]} ");
            Enter(packed[i], InStream, self.Number, i);
        }

        var first = content.Length;
        content.Raw(pack.Written.Span);
        var head = new PdfBytes();
        head.Add($"/Type/ObjStm/N {packed.Count}/First {first}/Filter/FlateDecode");
        WriteStream(self, Compress(content.Written.Span), Encoding.ASCII.GetString(head.Written.Span));
        packed.Clear();
        offsets.Clear();
        pack = new PdfBytes();
    }

    private void WriteStream(PdfReference reference, ReadOnlySpan<byte> bytes, string entries)
    {
        Enter(reference.Number, AtOffset, file.Length, 0);
        file.Add($"{reference.Number} 0 obj\n<<{entries}/Length {bytes.Length}>>\nstream\n");
        file.Raw(bytes);
        file.Raw("\nendstream\nendobj\n"u8);
    }

    /// <summary>Notes where an object lies: at an offset, or as one of those packed into another.</summary>
    private void Enter(int number, int kind, int where, int index)
    {
        var entry = table.AsSpan(number * EntryLength);
        entry[0] = (byte)kind;
        BinaryPrimitives.WriteInt32BigEndian(entry[1..], where);
        BinaryPrimitives.WriteUInt16BigEndian(entry[5..], (ushort)index);
    }

    private static ReadOnlySpan<byte> Compress(ReadOnlySpan<byte> bytes)
    {
        var compressed = new MemoryStream(bytes.Length / 2 + 64);
        using (var zlib = new ZLibStream(compressed, new ZLibCompressionOptions { CompressionLevel = 1 }, true))
            zlib.Write(bytes);
        return compressed.GetBuffer().AsSpan(0, (int)compressed.Length);
    }
}

/// <summary>The number of an object of the file, written <c>12 0 R</c>; 0 is no object.</summary>
internal readonly record struct PdfReference(int Number);
