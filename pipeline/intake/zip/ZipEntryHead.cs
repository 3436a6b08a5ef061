namespace PerfEtl.Pipeline.Intake.Zip;

/// <summary>What an archive's directory says of one entry.</summary>
internal sealed record ZipEntryHead
{
    private const int Encrypted = 1;
    private const int StrongEncrypted = 1 << 6;
    private const int MadeOnUnix = 3;
    private const int LinkMode = 0xA000;
    private const int ModeMask = 0xF000;

    /// <summary>Flags of the format.</summary>
    public required int Flags { get; init; }

    /// <summary>0 stored, 8 deflated.</summary>
    public required int Method { get; init; }

    /// <summary>CRC-32 of the file.</summary>
    public required uint Crc { get; init; }

    /// <summary>Bytes in the archive.</summary>
    public required long Packed { get; init; }

    /// <summary>Bytes of the file.</summary>
    public required long Length { get; init; }

    /// <summary>Where its local head begins.</summary>
    public required long Offset { get; init; }

    /// <summary>The system it was made on.</summary>
    public required int MadeOn { get; init; }

    /// <summary>Attributes of that system.</summary>
    public required uint Attributes { get; init; }

    /// <summary>The path as written, not cleaned; null where its bytes are no text.</summary>
    public required string? Name { get; init; }

    /// <summary>Whether a password is needed.</summary>
    public bool IsEncrypted => (Flags & (Encrypted | StrongEncrypted)) != 0;

    /// <summary>Whether it is a link to another file, which may lie anywhere.</summary>
    public bool IsLink => MadeOn == MadeOnUnix && ((Attributes >> 16) & ModeMask) == LinkMode;

    /// <summary>Whether it is only a folder.</summary>
    public bool IsFolder => Name is [.., '/' or '\\'];
}
