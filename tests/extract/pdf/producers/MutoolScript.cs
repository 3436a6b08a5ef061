namespace PerfEtl.Tests.Extract.Pdf.Producers;

/// <summary>What mutool does only when told by a script.</summary>
/// <param name="work">A folder for the script.</param>
internal sealed class MutoolScript(string work)
{
    /// <summary>An update appended to a file: its first page gets a key, its old objects stay where they are.</summary>
    public void Update(string from, string to) => Run(from, to, "page.put('UserUnit', 1);", "incremental");

    /// <summary>A page turned clockwise by a quarter, which puts a page printed sideways upright.</summary>
    public void Turn(string from, string to) => Run(from, to, "page.put('Rotate', 90);", "garbage,compress");

    /// <summary>A page of which all text is invisible.</summary>
    public void Hide(string from, string to) => Run(
        from, to,
        """
        var contents = page.get('Contents');
        var bytes = contents.readStream();
        var text = '';
        for (var index = 0; index < bytes.length; index++) text += String.fromCharCode(bytes[index]);
        contents.writeStream(text.replace(/\nBT\n/g, '\nBT 3 Tr\n'));
        """,
        "garbage,compress");

    private void Run(string from, string to, string change, string options)
    {
        var script = Path.Combine(work, "change.js");
        File.WriteAllText(script, $"""
            var document = new PDFDocument(scriptArgs[0]);
            var page = document.findPage(0);
            {change}
            document.save(scriptArgs[1], "{options}");

            """);
        Tool.Run("mutool", "run", script, from, to);
    }
}
