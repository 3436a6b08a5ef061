using PerfEtl.Pipeline.Intake;

namespace PerfEtl.Pipeline.Load;

/// <summary>Stages what a load looks at in the order it came, while documents further on are being read.</summary>
/// <remarks>So the rows of a load do not depend on which document is read first.</remarks>
/// <param name="mostDocuments">How many documents may wait.</param>
internal sealed class StagingOrder(int mostDocuments)
{
    // One large document waits alone: its bytes are held until it is staged.
    private const long MostBytes = 32 * 1024 * 1024;

    private readonly Queue<(int Documents, long Bytes, Action Stage)> waiting = new();
    private int documents;
    private long bytes;

    /// <summary>Stages something that needs no reading, after all that came before.</summary>
    public void Add(Action stage)
    {
        if (waiting.Count == 0) stage();
        else waiting.Enqueue((0, 0, stage));
    }

    /// <summary>Stages a document that is being read; waits for earlier ones while too many are.</summary>
    public void Add(Document document, Action stage)
    {
        waiting.Enqueue((1, document.Bytes.Length, stage));
        documents++;
        bytes += document.Bytes.Length;
        while (documents > mostDocuments || bytes > MostBytes) StageFirst();
    }

    /// <summary>Stages all that waits.</summary>
    public void Complete()
    {
        while (waiting.Count > 0) StageFirst();
    }

    private void StageFirst()
    {
        var first = waiting.Dequeue();
        documents -= first.Documents;
        bytes -= first.Bytes;
        first.Stage();
    }
}
