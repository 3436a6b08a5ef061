using PerfEtl.Pipeline.Declarations;

namespace PerfEtl.Pipeline.Intake.Zip;

/// <summary>What an archive holds, in its own order: files, and what had to be refused.</summary>
internal abstract record ZipContent
{
    private ZipContent()
    {
    }

    /// <summary>One file.</summary>
    /// <param name="Name">The archive's name and the path in it: <c>申报.zip/2022/某部门.txt</c>.</param>
    /// <param name="Bytes">The file.</param>
    public sealed record Entry(string Name, byte[] Bytes) : ZipContent;

    /// <summary>An entry, or with the archive's own name all of it, that is not read.</summary>
    public sealed record Refused(string Name, Refusal Why) : ZipContent;
}
