using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace PerfEtl.Pipeline.Extract.Workers;

/// <summary>A process that works for this one over two pipes and may die of its work.</summary>
internal sealed class WorkerProcess : IDisposable
{
    private readonly Process process;
    private readonly Thread errors;
    private volatile string said = "";
    private volatile bool isLate;

    /// <summary>Starts it.</summary>
    /// <exception cref="Win32Exception">The system does not start it.</exception>
    public WorkerProcess(ProcessStartInfo start)
    {
        process = Process.Start(start)!;
        errors = new Thread(Listen, 256 << 10) { IsBackground = true };
        errors.Start();
    }

    /// <summary>Where it gets its tasks.</summary>
    public Stream Tasks => process.StandardInput.BaseStream;

    /// <summary>Where its answers come from.</summary>
    public Stream Answers => process.StandardOutput.BaseStream;

    /// <summary>The first words it said before it died.</summary>
    public string Said => said;

    /// <summary>Whether it is still there.</summary>
    public bool IsAlive => !process.HasExited;

    /// <summary>Whether it was killed for taking too long.</summary>
    public bool IsLate => isLate;

    /// <summary>The memory it holds, in bytes.</summary>
    public long Memory
    {
        get
        {
            process.Refresh();
            return process.WorkingSet64;
        }
    }

    /// <summary>Kills it after a while, unless what is returned is disposed of before.</summary>
    public Timer KillAfter(TimeSpan within) => new(
        _ =>
        {
            isLate = true;
            Kill();
        }, null, within, Timeout.InfiniteTimeSpan);

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

    /// <summary>Ends it and hears its last words.</summary>
    /// <returns>Its exit code.</returns>
    public int End()
    {
        Kill();
        process.WaitForExit();
        errors.Join();
        return process.ExitCode;
    }

    /// <summary>Ends it and lets go of it.</summary>
    public void Dispose()
    {
        End();
        process.Dispose();
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
