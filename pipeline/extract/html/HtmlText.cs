using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using PerfEtl.Pipeline.Declarations;
using PerfEtl.Pipeline.Extract.Tables;

namespace PerfEtl.Pipeline.Extract.Html;

/// <summary>Nodes of a page → the text a person reads, and what they hold beside it.</summary>
internal sealed class HtmlText(HtmlLooks looks)
{
    private static readonly HashSet<string> Blocks = new(StringComparer.Ordinal)
    {
        "p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "li", "ul", "ol", "dl", "dt", "dd", "section", "article",
        "header", "footer", "center", "pre", "form", "fieldset", "caption", "tr", "blockquote", "hr",
    };

    private static readonly HashSet<string> Silent = new(StringComparer.Ordinal)
    {
        "script", "style", "template", "noscript", "head", "title", "object", "iframe", "svg", "math", "audio", "video",
    };

    private readonly StringBuilder text = new();
    private readonly StringBuilder struck = new();
    private readonly StringBuilder hidden = new();

    /// <summary>What is read, with its line ends.</summary>
    public string Text => text.ToString();

    /// <summary>What is struck out or hidden.</summary>
    public IEnumerable<Remark> Remarks(Place place)
    {
        if (CellText.Of(struck.ToString()) is { Length: > 0 } line)
            yield return new Remark(RemarkKind.StruckText, line, place);
        if (CellText.Of(hidden.ToString()) is { Length: > 0 } unseen)
            yield return new Remark(RemarkKind.UnseenText, unseen, place);
    }

    /// <summary>Begins anew.</summary>
    public void Clear()
    {
        text.Clear();
        struck.Clear();
        hidden.Clear();
    }

    /// <summary>Adds a node with all in it.</summary>
    public void Add(INode node) => Add(node, text, 0);

    private void Add(INode node, StringBuilder place, int rank)
    {
        if (node is IText words)
        {
            Append(words.Data, place, rank);
            return;
        }

        if (node is not IElement element || Silent.Contains(element.LocalName)) return;
        if (place == text && looks.IsHidden(element)) place = hidden;
        else if (place == text && looks.IsStruck(element)) place = struck;
        var isBlock = Blocks.Contains(element.LocalName);
        if (isBlock || element.LocalName == "br") place.Append('\n');
        if (Value(element) is { } value) place.Append(value);
        else AddChildren(element, place, element.LocalName switch { "sup" => 1, "sub" => -1, _ => rank });
        if (isBlock) place.Append('\n');
    }

    private void AddChildren(IElement element, StringBuilder place, int rank)
    {
        foreach (var child in element.ChildNodes) Add(child, place, rank);
    }

    // A line end of the source is a blank on the page.
    private static void Append(string words, StringBuilder place, int rank)
    {
        var line = words.Replace('\n', ' ').Replace('\r', ' ');
        place.Append(rank switch
        {
            > 0 => CellText.AsRaised(line),
            < 0 => CellText.AsLowered(line),
            _ => line,
        });
    }

    // What stands in the fields of a form that somebody filled in; null for what is no field.
    private static string? Value(IElement element) => element switch
    {
        IHtmlInputElement { Type: "hidden" or "button" or "submit" or "reset" or "image" or "file" } => "",
        IHtmlInputElement { Type: "checkbox" or "radio" } box => box.IsDefaultChecked ? "☑" : "□",
        IHtmlInputElement input => input.DefaultValue,
        IHtmlSelectElement list => (list.Options.FirstOrDefault(option => option.IsDefaultSelected)
            ?? (list.Options.Length > 0 ? list.Options[0] : null))?.Text ?? "",
        IHtmlTextAreaElement area => area.DefaultValue,
        _ => null,
    };
}
