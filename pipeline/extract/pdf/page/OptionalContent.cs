using PerfEtl.Pipeline.Extract.Pdf.Objects;

namespace PerfEtl.Pipeline.Extract.Pdf.Page;

/// <summary>The layers of a document and which of them its default configuration switches off.</summary>
internal sealed class OptionalContent
{
    private readonly PdfFile file;
    private readonly HashSet<int> off = [];

    /// <summary>Reads <c>/OCProperties</c> of the catalog; most documents have none.</summary>
    public OptionalContent(PdfFile file)
    {
        this.file = file;
        if (file.Get(file.Root, "OCProperties") is not PdfDictionary properties) return;
        if (file.Get(properties, "D") is not PdfDictionary configuration) return;
        if (file.Get(configuration, "BaseState") is PdfName { Value: "OFF" })
        {
            foreach (var group in GroupsOf(properties, "OCGs")) off.Add(group);
            foreach (var group in GroupsOf(configuration, "ON")) off.Remove(group);
        }

        foreach (var group in GroupsOf(configuration, "OFF")) off.Add(group);
    }

    /// <summary>Whether a layer, or a rule over layers, hides what belongs to it.</summary>
    /// <param name="member">The entry <c>/OC</c> as it stands, mostly a reference; null object if absent.</param>
    public bool IsOff(PdfObject member)
    {
        if (off.Count == 0 || member is PdfNull) return false;
        if (member is PdfReference reference && off.Contains(reference.Number)) return true;
        return file.Resolve(member) is PdfDictionary rule && file.Get(rule, "Type") is PdfName { Value: "OCMD" }
            && IsOffByRule(rule);
    }

    /// <summary>Follows the four simple policies; expressions (<c>/VE</c>) are left to the policy beside.</summary>
    private bool IsOffByRule(PdfDictionary rule)
    {
        var groups = rule["OCGs"];
        if (groups is PdfReference single && off.Contains(single.Number)) groups = new PdfArray([single]);
        var members = groups as PdfArray ?? file.Resolve(groups) as PdfArray;
        if (members is null || members.Items.Count == 0) return false;
        var switchedOff = members.Items.Count(item => item is PdfReference group && off.Contains(group.Number));
        var isAnyOff = switchedOff > 0;
        var isAnyOn = switchedOff < members.Items.Count;
        return (file.Get(rule, "P") as PdfName)?.Value switch
        {
            "AllOn" => isAnyOff,
            "AnyOff" => !isAnyOff,
            "AllOff" => isAnyOn,
            _ => !isAnyOn,
        };
    }

    private IEnumerable<int> GroupsOf(PdfDictionary dictionary, string key) =>
        file.Get(dictionary, key) is PdfArray array
            ? array.Items.OfType<PdfReference>().Select(group => group.Number)
            : [];
}
