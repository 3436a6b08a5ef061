using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using PerfEtl.Pipeline.Extract.Tables;
using MathText = DocumentFormat.OpenXml.Math.Text;

namespace PerfEtl.Pipeline.Extract.Word;

/// <summary>Paragraphs → the text a person reads, and what they hold beside it.</summary>
/// <param name="styles">The looks of the styles.</param>
/// <param name="isOnGround">Whether the text stands on a ground of its own, where white can be read.</param>
internal sealed class WordText(WordStyles styles, bool isOnGround = false)
{
    private readonly StringBuilder text = new();
    private readonly StringBuilder struck = new();
    private readonly StringBuilder unseen = new();
    private RunLook paragraph;

    /// <summary>What is read, with its line ends.</summary>
    public string Text => text.ToString();

    /// <summary>What is struck out.</summary>
    public string Struck => CellText.Of(struck.ToString());

    /// <summary>What is hidden, white or too small to read.</summary>
    public string Unseen => CellText.Of(unseen.ToString());

    /// <summary>Whether somebody's change waits to be accepted.</summary>
    public bool IsPending { get; private set; }

    /// <summary>Text boxes that hang here.</summary>
    public List<TextBoxContent> Boxes { get; } = [];

    /// <summary>Whether a picture stands here.</summary>
    public bool HasPicture { get; private set; }

    /// <summary>Adds a paragraph below what was read so far.</summary>
    public void Add(Paragraph added)
    {
        if (text.Length > 0) text.Append('\n');
        var properties = added.ParagraphProperties;
        var mark = properties?.ParagraphMarkRunProperties;
        IsPending |= mark?.GetFirstChild<Inserted>() is not null || mark?.GetFirstChild<Deleted>() is not null;
        paragraph = styles.Of(properties?.ParagraphStyleId?.Val?.Value);
        Walk(added);
    }

    private void Walk(OpenXmlElement parent)
    {
        foreach (var child in parent.ChildElements) Read(child);
    }

    private void Read(OpenXmlElement element)
    {
        switch (element)
        {
            case Run run:
                ReadRun(run);
                break;
            case InsertedRun or MoveToRun:
                IsPending = true;
                Walk(element);
                break;
            case DeletedRun or MoveFromRun:
                IsPending = true;
                break;
            case SdtElement content:
                if (!IsPlaceholder(content)) Walk(content);
                break;
            case SdtProperties or ParagraphProperties or RunProperties:
                break;
            case MathText math:
                text.Append(IsRaised(math) ? CellText.AsRaised(math.Text) : math.Text);
                break;
            default:
                Walk(element);
                break;
        }
    }

    private void ReadRun(Run run)
    {
        var properties = run.RunProperties;
        IsPending |= properties?.GetFirstChild<Inserted>() is not null
            || properties?.GetFirstChild<Deleted>() is not null;
        var look = RunLook.Of(properties)
            .Over(styles.Of(properties?.RunStyle?.Val?.Value)).Over(paragraph);
        var isLit = isOnGround || properties?.Shading is not null || properties?.Highlight is not null;
        var isUnseen = look.IsHidden == true || look.IsTiny == true || (look.IsWhite == true && !isLit);
        var place = look.IsStruck == true ? struck : isUnseen ? unseen : text;
        foreach (var child in run.ChildElements) ReadPiece(child, look, place);
    }

    private void ReadPiece(OpenXmlElement piece, RunLook look, StringBuilder place)
    {
        switch (piece)
        {
            case DocumentFormat.OpenXml.Wordprocessing.Text words:
                place.Append(look.Rank switch
                {
                    > 0 => CellText.AsRaised(words.Text),
                    < 0 => CellText.AsLowered(words.Text),
                    _ => SymbolText.Of(words.Text),
                });
                break;
            case TabChar or PositionalTab:
                place.Append('\t');
                break;
            case Break or CarriageReturn:
                place.Append('\n');
                break;
            case NoBreakHyphen:
                place.Append('-');
                break;
            case SymbolChar symbol:
                place.Append(SymbolText.Of(symbol.Font?.Value, symbol.Char?.Value));
                break;
            case FieldChar { FormFieldData: { } field }:
                place.Append(FormFieldText.Of(field));
                break;
            case Ruby ruby:
                Walk((OpenXmlElement?)ruby.GetFirstChild<RubyBase>() ?? ruby);
                break;
            case AlternateContent alternatives:
                // The same thing twice, for today's programs and for old ones.
                if (alternatives.FirstChild is { } first) ReadObject(first);
                break;
            case Drawing or Picture or EmbeddedObject:
                ReadObject(piece);
                break;
        }
    }

    private void ReadObject(OpenXmlElement drawn)
    {
        var boxes = drawn.Descendants<TextBoxContent>().ToList();
        Boxes.AddRange(boxes);
        HasPicture |= drawn.Descendants<DocumentFormat.OpenXml.Drawing.Blip>().Any()
            || drawn.Descendants<DocumentFormat.OpenXml.Vml.ImageData>().Any();
    }

    private static bool IsPlaceholder(SdtElement content) =>
        content.SdtProperties?.GetFirstChild<ShowingPlaceholder>() is { } shown && (shown.Val?.Value ?? true);

    private static bool IsRaised(MathText text) =>
        text.Ancestors<DocumentFormat.OpenXml.Math.SuperArgument>().Any();
}
