using PerfEtl.Pipeline.Configuration;
using PerfEtl.Pipeline.Declarations;
using PerfEtl.Pipeline.Intake.Zip;
using PerfEtl.Pipeline.Progress;

namespace PerfEtl.Pipeline.Intake;

/// <summary>Reads the files of a load: each is archived before anything is read from it.</summary>
internal sealed class InboxReader(
    IntakeOptions options, int mostMegabytes, Archive archive, IProgress<LoadProgress> progress)
{
    private readonly ZipInbox zip = new(options.Zip);

    /// <summary>Takes in every file, except those that are still being written.</summary>
    /// <param name="files">As they were found.</param>
    /// <param name="known">The hash of a file that lies as it lay and is in force; null for every other.</param>
    /// <param name="take">Gets each submission, in the order of the files.</param>
    /// <param name="cancel">Stops between two files.</param>
    public void Read(
        IReadOnlyList<SubmittedFile> files, Func<SubmittedFile, string?> known, Action<Submission> take,
        CancellationToken cancel)
    {
        for (var index = 0; index < files.Count; index++)
        {
            progress.Report(new LoadProgress("读取", index, files.Count));
            cancel.ThrowIfCancellationRequested();
            var file = files[index];
            if (file.IsBeingWritten) continue;
            if (known(file) is { } sha256)
                take(new Submission(Entry(file, sha256)) { Open = Unopened, IsAsBefore = true });
            else Read(file, take, cancel);
        }

        progress.Report(new LoadProgress("读取", files.Count, files.Count));
    }

    private void Read(SubmittedFile file, Action<Submission> take, CancellationToken cancel)
    {
        try
        {
            if (file.IsTooLarge) SetAside(file, take);
            else if (ZipInbox.IsNamed(file.Name) && !IsDocument(file)) Unpack(file, take, cancel);
            else Keep(file, take);
        }
        catch (UnreadableFileException unreadable)
        {
            take(new ManifestEntry.Refused(
                "", 0, file.Name, "文件", file.Name, unreadable.Reason, Verdict.NotAForm, Source: "",
                file.Path));
        }
    }

    private static bool IsDocument(SubmittedFile file)
    {
        using var packed = Archive.Open(file);
        return ZipInbox.IsDocument(packed);
    }

    private void Keep(SubmittedFile file, Action<Submission> take)
    {
        var readAt = DateTime.UtcNow;
        var document = archive.Keep(file);
        PausePoint.Pass("archived");
        var entry = Entry(file, document.Sha256);
        take(new Submission(entry)
        {
            Open = () => document,
            Stamp = file.Stamp.IsProof(readAt) ? file.Stamp : null,
        });
    }

    private void Unpack(SubmittedFile file, Action<Submission> take, CancellationToken cancel)
    {
        using var packed = Archive.Open(file);
        foreach (var content in zip.Read(file.Name, packed))
        {
            cancel.ThrowIfCancellationRequested();
            switch (content)
            {
                case ZipContent.Entry(var name, var bytes):
                    take(Keep(file, name, bytes));
                    break;
                case ZipContent.Refused(var name, var why):
                    var sha256 = name == file.Name ? archive.KeepUnread(file) : "";
                    take(new ManifestEntry.Refused(
                        sha256, file.Stamp.Length, name, why.Field, why.Printed, why.Reason, why.Verdict, Source: "",
                        RefusedId(file, name, why)));
                    break;
                default:
                    throw new System.Diagnostics.UnreachableException();
            }
        }
    }

    private Submission Keep(SubmittedFile file, string name, byte[] bytes) =>
        Keep(name, source: "", $"{file.Path}!{name[file.Name.Length..]}", bytes, file.IsNamedByHand, file.Facts);

    /// <summary>Archives bytes as what a source delivers under one of its ids.</summary>
    public Submission Keep(
        string name, string source, string id, byte[] bytes, bool isNamedByHand = false, OutsideFacts? facts = null)
    {
        var document = archive.Keep(name, id, bytes);
        var entry = new ManifestEntry.Read(document.Sha256, bytes.Length, name, source, id)
        {
            IsNamedByHand = isNamedByHand,
            Facts = facts == OutsideFacts.None ? null : facts,
        };
        return new Submission(entry) { Open = () => document };
    }

    private void SetAside(SubmittedFile file, Action<Submission> take)
    {
        var sha256 = archive.KeepUnread(file);
        take(new ManifestEntry.Refused(
            sha256, file.Stamp.Length, file.Name, "文件",
            FormattableString.Invariant($"{file.Stamp.Length / 1048576.0:0.0} MB"),
            $"超过单个文件的上限 {mostMegabytes} MB（设置 Limits:FileMegabytes）", Verdict.OverLimit,
            Source: "", file.Path));
    }

    // An entry whose name cannot be used bears its archive's; what was found of the name tells it from others.
    private static string RefusedId(SubmittedFile file, string name, Refusal why) =>
        name != file.Name ? $"{file.Path}!{name[file.Name.Length..]}"
        : why.Printed == file.Name ? file.Path
        : $"{file.Path}!{why.Printed}";

    private static ManifestEntry.Read Entry(SubmittedFile file, string sha256) =>
        new(sha256, file.Stamp.Length, file.Name, Source: "", file.Path, file.Stamp.ModifiedAt)
        {
            IsNamedByHand = file.IsNamedByHand,
            Facts = file.Facts == OutsideFacts.None ? null : file.Facts,
        };

    private static Document Unopened() =>
        throw new InvalidOperationException("A known document is never opened.");
}
