using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using PerfEtl.Pipeline.Extract.Pdf;

namespace PerfEtl.Pipeline.Extract.Workers;

/// <summary>One reader process as its parent sees it: give it a document, wait for the answer, never too long.
/// </summary>
internal sealed class ReaderProcess : IDisposable
{
    private static readonly TimeSpan StartsWithin = TimeSpan.FromSeconds(60);

    private readonly Process process;
    private readonly Thread errors;
    private volatile string said = "";
    private volatile bool isLate;

    private ReaderProcess(Process process)
    {
        this.process = process;
        errors = new Thread(Listen, 256 << 10) { IsBackground = true };
        errors.Start();
    }

    /// <summary>Starts one and waits until it is ready.</summary>
    /// <exception cref="ReaderStartException">It does not start.</exception>
    public static ReaderProcess Start(PdfLimits limits)
    {
        var reader = new ReaderProcess(Begin(WorkerProgram.StartInfo(limits.ReaderMegabytes)));
        try
        {
            var packer = new Packer();
            PackedLimits.Pack(limits, packer);
            var build = reader.Ask(WorkerTask.Begin, packer.Bytes, StartsWithin);
            return build.AsSpan().SequenceEqual(ReadWorker.Build.ToByteArray()) ? reader
                : throw new ReaderStartException("程序文件在运行中被更换了，请重新启动 perfetl");
        }
        catch (Exception failure)
        {
            reader.Dispose();
            if (failure is not ReaderDiedException) throw;
            throw new ReaderStartException(reader.said is { Length: > 0 } why ? why.Split('\n')[0] : "没有应答", failure);
        }
    }

    /// <summary>Gives it a document and waits for what it makes of it.</summary>
    /// <exception cref="ReaderDiedException">It is gone or was killed; it can be asked nothing more.</exception>
    public byte[] Ask(WorkerTask kind, ReadOnlySpan<byte> document, TimeSpan within)
    {
        using var clock = new Timer(_ => KillLate(), null, within, Timeout.InfiniteTimeSpan);
        try
        {
            Messages.Write(process.StandardInput.BaseStream, kind, document);
            var answer = Messages.Read(process.StandardOutput.BaseStream);
            if (answer is (WorkerTask.OutOfMemory, _)) throw new ReaderDiedException(ReaderDeath.Memory);
            return answer is var (given, content) && given == kind ? content : throw Death(answer is not null);
        }
        catch (InvalidDataException)
        {
            throw Death(isGarbled: true);
        }
        catch (IOException)
        {
            throw Death(isGarbled: false);
        }
    }

    /// <summary>Ends it at once.</summary>
    public void Kill()
    {
        try
        {
            process.Kill();
        }
        catch (Exception gone) when (gone is InvalidOperationException or Win32Exception)
        {
            // It has ended by itself meanwhile.
        }
    }

    /// <summary>Ends it and lets go of it.</summary>
    public void Dispose()
    {
        Kill();
        process.WaitForExit();
        errors.Join();
        process.Dispose();
    }

    private static Process Begin(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception failure)
        {
            throw new ReaderStartException($"{start.FileName}：{failure.Message}", failure);
        }
    }

    private void KillLate()
    {
        isLate = true;
        Kill();
    }

    private ReaderDiedException Death(bool isGarbled)
    {
        if (isLate) return new ReaderDiedException(ReaderDeath.Late);
        if (isGarbled) return new ReaderDiedException(ReaderDeath.Garbled);
        Kill();
        process.WaitForExit();
        errors.Join();
        return new ReaderDiedException(
            said.Contains("Out of memory", StringComparison.Ordinal) ? ReaderDeath.Memory
            : said.Contains("Stack overflow", StringComparison.Ordinal) ? ReaderDeath.Stack
            : ReaderDeath.Ended);
    }

    // A dying runtime says why in its first words, and goes on for as long as somebody listens.
    private void Listen()
    {
        var heard = new byte[512];
        try
        {
            var stream = process.StandardError.BaseStream;
            var count = stream.ReadAtLeast(heard, heard.Length, throwOnEndOfStream: false);
            said = Encoding.UTF8.GetString(heard, 0, count);
            while (stream.Read(heard) > 0)
            {
            }
        }
        catch (IOException)
        {
            // It is gone.
        }
    }
}
