namespace PerfEtl.Pipeline.Intake.Folders;

/// <summary>The file in which Word and Excel keep who has a document open: no document itself.</summary>
internal static class OwnerFile
{
    /// <summary>Whether a file is named as one: <c>~$申报表.docx</c>.</summary>
    public static bool IsNamed(ReadOnlySpan<char> name) => name.StartsWith("~$");
}
