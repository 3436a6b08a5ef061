using PerfEtl.Pipeline.Extract.Workers;

namespace PerfEtl.Tests.Extract.Workers;

/// <summary>A message comes out as it went in, or not at all.</summary>
public sealed class MessagesTests
{
    private static readonly byte[] Content = [.. Enumerable.Range(0, 101).Select(value => (byte)value)];

    [Fact]
    public void Read_WhatWasWritten_IsTheSame()
    {
        using var pipe = new MemoryStream(Written());
        var (kind, content) = Messages.Read(pipe)!.Value;
        Assert.Equal(WorkerTask.PdfRows, kind);
        Assert.Equal(Content, content);
        Assert.Null(Messages.Read(pipe));
    }

    [Fact]
    public void Read_CutAnywhere_IsNoMessage()
    {
        var whole = Written();
        for (var length = 1; length < whole.Length; length++)
        {
            using var pipe = new MemoryStream(whole[..length]);
            Assert.Throws<EndOfStreamException>(() => Messages.Read(pipe));
        }
    }

    [Fact]
    public void Read_AnyBitTurned_IsNoMessage()
    {
        var whole = Written();

        // The last byte of the head is the kind; a wrong one is no answer to what was asked.
        foreach (var at in Enumerable.Range(0, whole.Length).Where(at => at != 8))
        {
            byte[] turned = [.. whole];
            turned[at] ^= 1 << 4;
            using var pipe = new MemoryStream(turned);
            var failure = Assert.ThrowsAny<Exception>(() => Messages.Read(pipe));
            Assert.True(failure is InvalidDataException or EndOfStreamException or OutOfMemoryException, $"{failure}");
        }
    }

    [Fact]
    public void Read_OtherText_IsNoMessage()
    {
        using var pipe = new MemoryStream([.. "Unhandled exception. System.NullReferenceException"u8]);
        Assert.Throws<InvalidDataException>(() => Messages.Read(pipe));
    }

    private static byte[] Written()
    {
        using var pipe = new MemoryStream();
        Messages.Write(pipe, WorkerTask.PdfRows, Content);
        return pipe.ToArray();
    }
}
