using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace PerfEtl.Tests.Intake.Zip;

/// <summary>Archives for tests, also such as no program would make.</summary>
internal static class MadeZip
{
    /// <summary>An archive of files, made by the framework with names in an encoding.</summary>
    public static byte[] Of(Encoding names, params (string Name, byte[] Bytes)[] files)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true, names))
        {
            foreach (var (name, bytes) in files)
            {
                using var entry = archive.CreateEntry(name).Open();
                entry.Write(bytes);
            }
        }

        return stream.ToArray();
    }

    /// <summary>The same with names in UTF-8.</summary>
    public static byte[] Of(params (string Name, byte[] Bytes)[] files) => Of(new UTF8Encoding(false), files);

    /// <summary>Changes a number in the directory's last entry: the flags are at 8, the length at 24.</summary>
    public static byte[] WithDirectory(byte[] archive, int at, uint value, int width)
    {
        var head = archive.AsSpan().LastIndexOf<byte>([0x50, 0x4B, 0x01, 0x02]);
        var changed = archive.ToArray();
        if (width == 2) BinaryPrimitives.WriteUInt16LittleEndian(changed.AsSpan(head + at), (ushort)value);
        else BinaryPrimitives.WriteUInt32LittleEndian(changed.AsSpan(head + at), value);
        return changed;
    }
}
