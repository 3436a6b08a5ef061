using PerfEtl.Pipeline.Extract.Pdf.Page.Glyphs;
using PerfEtl.Pipeline.Extract.Pdf.Page.Rulings;
using PerfEtl.Pipeline.Extract.Pdf.Pig;
using UglyToad.PdfPig.Tokens;

namespace PerfEtl.Pipeline.Extract.Pdf.Page;

/// <summary>Runs the instructions of content streams: those of a page and of the forms it draws.</summary>
internal sealed class ContentInterpreter
{
    // Drawing a form takes as long as this many operators.
    private const int OfForm = 9;

    private readonly PdfBudget budget;
    private readonly PageNotes notes;
    private readonly RulingPainter rulings;
    private readonly TextPainter texts;
    private readonly TextOperators textOperators;
    private readonly PathOperators pathOperators;
    private readonly ColourOperators colourOperators;
    private readonly MarkedOperators markedOperators;
    private readonly ExtendedState extendedState;
    private readonly XObjects xObjects;
    private readonly StateStack states = new();

    // One for the page and one for each level of forms in forms.
    private readonly List<InstructionReader> readers = [];
    private DictionaryToken resources = DictionaryToken.Empty;
    private int formDepth;
    private int lowestState;
    private int compatible;

    /// <summary>An interpreter for all pages of a document.</summary>
    public ContentInterpreter(PdfFile file, PageCanvas canvas, PageNotes notes)
    {
        (budget, this.notes) = (file.Budget, notes);
        var fonts = new FontCache(file);
        var layers = new OptionalContent(file);
        rulings = new RulingPainter(canvas);
        texts = new TextPainter(canvas, budget);
        textOperators = new TextOperators(texts, fonts, file, notes);
        pathOperators = new PathOperators(rulings, notes);
        colourOperators = new ColourOperators(new PaintReader(file), notes);
        markedOperators = new MarkedOperators(new MarkedContent(canvas), layers, file);
        extendedState = new ExtendedState(file, fonts, notes);
        xObjects = new XObjects(file, layers, notes);
    }

    /// <summary>Runs the content of a page.</summary>
    /// <exception cref="PdfException">A limit is exceeded.</exception>
    public void RunPage(ReadOnlyMemory<byte> content, DictionaryToken pageResources, in Matrix toPage)
    {
        states.Reset(GraphicsState.Initial(toPage));
        markedOperators.Reset();
        pathOperators.Reset();
        xObjects.Reset();
        (resources, formDepth, lowestState, compatible) = (pageResources, 0, 0, 0);
        Run(content);
    }

    /// <summary>Runs a drawing put over the page that was run before.</summary>
    /// <exception cref="PdfException">A limit is exceeded.</exception>
    public void RunOver(FormXObject form, in Matrix toPage)
    {
        states.Reset(GraphicsState.Initial(toPage));
        Draw(form);
    }

    private void Run(ReadOnlyMemory<byte> content)
    {
        texts.Close();
        if (readers.Count == formDepth) readers.Add(new InstructionReader(new(), budget.Limits.Depth));
        var reader = readers[formDepth];
        if (reader.Open(content))
        {
            while (reader.Next()) Execute(reader);
        }

        reader.Close();
        if (reader.Defect is { } defect) notes.Note(defect);
        if (states.Depth != lowestState) notes.Note("有没有恢复的绘图状态");
        if (texts.IsOpen) notes.Note("有没有结束的文字");
        states.RestoreTo(lowestState);
    }

    private void Execute(InstructionReader reader)
    {
        budget.CountOperator();
        if (reader.Defect is { } defect) notes.Note(defect);
        var call = reader.Current;
        var (code, wanted) = OperatorTable.Find(call.Word);
        if (code == ContentOperator.Unknown)
        {
            if (compatible == 0) notes.Note("有不认识的绘图指令", call.Word);
        }
        else if (!call.Has(wanted)) notes.Note("有参数不对的绘图指令", call.Word);
        else if (code <= ContentOperator.EndCompatible) RunState(code, call);
        else if (code <= ContentOperator.CloseFillAndStrokeEvenOdd) pathOperators.Run(code, call, ref states.Current);
        else if (code <= ContentOperator.StrokeColour)
            colourOperators.Run(code, call, resources, ref states.Current);
        else if (code <= ContentOperator.Rise) textOperators.RunState(code, call, resources, ref states.Current);
        else if (code <= ContentOperator.ShowSpacedOnNextLine) textOperators.Run(code, call, ref states.Current);
        else if (code >= ContentOperator.BeginMarked) markedOperators.Run(code, call, resources);
        else RunPicture(code, call, reader);
    }

    private void RunState(ContentOperator code, in Instruction call)
    {
        ref var state = ref states.Current;
        switch (code)
        {
            case ContentOperator.Save:
                states.Save();
                break;
            case ContentOperator.Restore:
                if (states.Depth == lowestState) notes.Note("恢复的绘图状态比保存的多");
                else states.RestoreTo(states.Depth - 1);
                break;
            case ContentOperator.Concatenate:
                state.Ctm = call.Matrix.Then(state.Ctm);
                break;
            case ContentOperator.LineWidth:
                state.LineWidth = call[0];
                break;
            case ContentOperator.LineCap:
                state.HasSquareCaps = call[0] == 2;
                break;
            case ContentOperator.ExtendedState:
                extendedState.Apply(call.Name(0), resources, ref state);
                break;
            case ContentOperator.BeginCompatible:
                compatible++;
                break;
            case ContentOperator.EndCompatible:
                compatible = Math.Max(0, compatible - 1);
                break;
        }
    }

    private void RunPicture(ContentOperator code, in Instruction call, InstructionReader reader)
    {
        if (code == ContentOperator.Draw)
        {
            budget.CheckTime();
            var drawn = xObjects.Find(call.Name(0), resources);
            if (drawn.IsImage) rulings.Image(states.Current, drawn.IsOpaque);
            if (drawn.Form is { } form) Draw(form);
        }
        else if (code == ContentOperator.Shade) rulings.Shade(states.Current);
        else if (code == ContentOperator.BeginInlineImage) reader.GoTo(reader.Position); // PdfPig would look for EI.
        else if (code == ContentOperator.InlineImageData)
        {
            var end = InlineImage.EndOf(call, reader.Source, reader.Position);
            rulings.Image(states.Current, isOpaque: false);
            if (end < 0) notes.Note("有没有结束的图片");
            reader.GoTo(end < 0 ? reader.Source.Length : end);
        }
    }

    private void Draw(FormXObject form)
    {
        budget.CheckDepth(++formDepth);
        budget.CountOperator(OfForm);
        var (outerResources, outerLowest, marked) = (resources, lowestState, markedOperators.Depth);
        var outerText = texts.Suspend();
        states.Save();
        lowestState = states.Depth;
        ref var state = ref states.Current;
        state.Ctm = form.Matrix.Then(state.Ctm);
        if (form.Box is { } box)
            state.Clip = state.Clip.Intersect(state.Ctm.BoundsOf(box.Left, box.Bottom, box.Right, box.Top));
        resources = form.Resources ?? resources;
        Run(form.Content);
        markedOperators.CloseTo(marked);
        pathOperators.Reset();
        states.RestoreTo(lowestState - 1);
        texts.Resume(outerText);
        (resources, lowestState) = (outerResources, outerLowest);
        formDepth--;
    }
}
