namespace PerfEtl.Pipeline.Intake;

/// <summary>One submitted file, unread: its name, its bytes and what identifies them.</summary>
/// <param name="Name">The name people know it by, relative to its source: <c>2022/declarations.txt</c>.</param>
/// <param name="Path">Where it was read from.</param>
/// <param name="Sha256">Hash of the bytes, 64 lower-case hexadecimal digits.</param>
/// <param name="Bytes">The bytes as submitted.</param>
internal sealed record Document(string Name, string Path, string Sha256, ReadOnlyMemory<byte> Bytes)
{
    /// <summary>Whether its name ends in one of these, such as <c>.docx</c>.</summary>
    public bool IsNamed(params IEnumerable<string> endings) =>
        endings.Any(ending => Name.EndsWith(ending, StringComparison.OrdinalIgnoreCase));
}
