using PerfEtl.Pipeline.Extract.Pdf.Pig;
using UglyToad.PdfPig.Tokens;

namespace PerfEtl.Pipeline.Extract.Pdf.Page;

/// <summary>The layers of a document and which of them its default configuration switches off.</summary>
internal sealed class OptionalContent
{
    private readonly PdfFile file;
    private readonly HashSet<long> off = [];

    /// <summary>Reads <c>/OCProperties</c> of the catalog; most documents have none.</summary>
    public OptionalContent(PdfFile file)
    {
        this.file = file;
        if (file.Get(file.Root, "OCProperties") is not DictionaryToken properties) return;
        if (file.Get(properties, "D") is not DictionaryToken configuration) return;
        if (file.Get(configuration, "BaseState") is NameToken { Data: "OFF" })
        {
            foreach (var group in GroupsOf(properties, "OCGs")) off.Add(group);
            foreach (var group in GroupsOf(configuration, "ON")) off.Remove(group);
        }

        foreach (var group in GroupsOf(configuration, "OFF")) off.Add(group);
    }

    /// <summary>Whether a layer, or a rule over layers, hides what belongs to it.</summary>
    /// <param name="member">The entry <c>/OC</c> as it stands, mostly a reference; null object if absent.</param>
    public bool IsOff(IToken member)
    {
        if (off.Count == 0 || member is NullToken) return false;
        if (IsOffGroup(member)) return true;
        return file.Resolve(member) is DictionaryToken rule && file.Get(rule, "Type") is NameToken { Data: "OCMD" }
            && IsOffByRule(rule);
    }

    private bool IsOffGroup(IToken member) =>
        member is IndirectReferenceToken group && off.Contains(group.Data.ObjectNumber);

    /// <summary>Follows the four simple policies; expressions (<c>/VE</c>) are left to the policy beside.</summary>
    private bool IsOffByRule(DictionaryToken rule)
    {
        var groups = Tokens.Entry(rule, "OCGs");
        if (IsOffGroup(groups)) groups = new ArrayToken([groups]);
        var members = groups as ArrayToken ?? file.Resolve(groups) as ArrayToken;
        if (members is null || members.Data.Count == 0) return false;
        var switchedOff = members.Data.Count(IsOffGroup);
        var isAnyOff = switchedOff > 0;
        var isAnyOn = switchedOff < members.Data.Count;
        return (file.Get(rule, "P") as NameToken)?.Data switch
        {
            "AllOn" => isAnyOff,
            "AnyOff" => !isAnyOff,
            "AllOff" => isAnyOn,
            _ => !isAnyOn,
        };
    }

    private IEnumerable<long> GroupsOf(DictionaryToken dictionary, string key) =>
        file.Get(dictionary, key) is ArrayToken array
            ? array.Data.OfType<IndirectReferenceToken>().Select(group => group.Data.ObjectNumber)
            : [];
}
