using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using PerfEtl.Pipeline.Configuration;
using PerfEtl.Pipeline.Failures;
using PerfEtl.Pipeline.Vocabularies;

namespace PerfEtl.Pipeline.Extract.Workers;

/// <summary><c>perfetl read-worker</c>: the process that reads documents for another, and may die of them.</summary>
/// <remarks>
/// It has two pipes and nothing else: documents come in, readings go out. One thread reads the documents, this one
/// waits for the next and for the end of the pipe: when the other process is gone, so is this, whatever it is doing.
/// </remarks>
internal static class ReadWorker
{
    /// <summary>The word that starts it; no command for people, so no help knows it.</summary>
    public const string Name = "read-worker";

    // The same on every platform; they differ between 1.5 and 8 MB.
    private const int StackBytes = 8 << 20;

    /// <summary>Tells one build from another: a program that is replaced while it runs starts the new one.</summary>
    public static Guid Build { get; } = typeof(ReadWorker).Module.ModuleVersionId;

    /// <summary>Reads documents until the pipe ends.</summary>
    public static int Run()
    {
        if (!Console.IsInputRedirected)
        {
            Console.Error.WriteLine($"{Name} 由 perfetl 自己启动，不是供人使用的命令。用法见 perfetl --help。");
            return ExitCode.WrongUsage;
        }

        // Ctrl-C and a stopping service reach every process of a group; when to end is the other's to say.
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Ignore);
        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Ignore);
        var documents = Console.OpenStandardInput();
        if (Messages.Read(documents) is not (WorkerTask.Begin, var settings)) return ExitCode.Failed;
        var limits = PackedLimits.Unpack(new Unpacker(settings));
        Confinement.Apply(limits.ReaderMegabytes);
        using var tasks = new BlockingCollection<(WorkerTask Kind, byte[] Document)>();
        new Thread(() => Work(tasks, limits), StackBytes) { IsBackground = true }.Start();
        while (Messages.Read(documents) is { } task) tasks.Add(task);
        return ExitCode.Done;
    }

    private static void Work(BlockingCollection<(WorkerTask Kind, byte[] Document)> tasks, PdfLimits limits)
    {
        var readings = Console.OpenStandardOutput();
        var readers = new ForeignReaders(Vocabulary.Load(LookupsFolder.Path), limits);
        Messages.Write(readings, WorkerTask.Begin, Build.ToByteArray());
        foreach (var (kind, document) in tasks.GetConsumingEnumerable())
        {
            try
            {
                var packer = new Packer();
                if (kind == WorkerTask.PdfPages) PackedPages.Pack(readers.Show(document), packer);
                else PackedRows.Pack(readers.Read(kind, document), packer);
                Messages.Write(readings, kind, packer.Bytes);
            }
            catch (OutOfMemoryException)
            {
                Messages.Write(readings, WorkerTask.OutOfMemory, []);
            }
        }
    }

    private static void Ignore(PosixSignalContext signal) => signal.Cancel = true;
}
