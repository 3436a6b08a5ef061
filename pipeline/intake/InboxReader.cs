using PerfEtl.Pipeline.Basics;
using PerfEtl.Pipeline.Configuration;
using PerfEtl.Pipeline.Declarations;
using PerfEtl.Pipeline.Intake.Zip;
using PerfEtl.Pipeline.Load;

namespace PerfEtl.Pipeline.Intake;

/// <summary>Reads the files of a load: each is archived before anything is read from it.</summary>
internal sealed class InboxReader(Settings settings, Archive archive, IProgress<LoadStep> progress)
{
    private readonly ZipInbox zip = new(settings.Intake.Zip);

    /// <summary>Stages every file, except those that are still being written.</summary>
    public void Read(
        IReadOnlyList<SubmittedFile> files, Loader loader, LoadContents contents, CancellationToken cancel)
    {
        var unchanged = loader.UnchangedFiles();
        for (var index = 0; index < files.Count; index++)
        {
            progress.Report(new LoadStep("读取", index, files.Count));
            cancel.ThrowIfCancellationRequested();
            var file = files[index];
            if (file.IsBeingWritten) continue;
            if (!file.IsNamedByHand && unchanged.TryGetValue(file.Path, out var last) && last.Stamp == file.Stamp
                && contents.Knows(file.Path, last.Sha256)) contents.Add(Entry(file, last.Sha256), Unopened);
            else Read(file, contents, cancel);
        }

        progress.Report(new LoadStep("读取", files.Count, files.Count));
    }

    private void Read(SubmittedFile file, LoadContents contents, CancellationToken cancel)
    {
        try
        {
            if (file.IsTooLarge) SetAside(file, contents);
            else if (ZipInbox.IsNamed(file.Name)) Unpack(file, contents, cancel);
            else Keep(file, contents);
        }
        catch (UnreadableFileException unreadable)
        {
            contents.Add(new ManifestEntry.Refused(
                "", 0, file.Name, "文件", file.Name, unreadable.Reason, Verdict.NotAForm, Source: "",
                file.Path));
        }
    }

    private void Keep(SubmittedFile file, LoadContents contents)
    {
        var readAt = DateTime.UtcNow;
        var document = archive.Keep(file);
        StepGate.Pass("archived");
        var entry = Entry(file, document.Sha256);
        contents.Add(entry, () => document);
        contents.Remember(entry, file.Stamp.IsSettled(readAt) ? file.Stamp : null);
    }

    private void Unpack(SubmittedFile file, LoadContents contents, CancellationToken cancel)
    {
        using var packed = Archive.Open(file);
        foreach (var content in zip.Read(file.Name, packed))
        {
            cancel.ThrowIfCancellationRequested();
            switch (content)
            {
                case ZipContent.Entry(var name, var bytes):
                    Keep(file, name, bytes, contents);
                    break;
                case ZipContent.Refused(var name, var why):
                    var sha256 = name == file.Name ? archive.KeepUnread(file) : "";
                    contents.Add(new ManifestEntry.Refused(
                        sha256, file.Stamp.Length, name, why.Field, why.Printed, why.Reason, why.Verdict, Source: "",
                        RefusedId(file, name, why)));
                    break;
                default:
                    throw new System.Diagnostics.UnreachableException();
            }
        }
    }

    private void Keep(SubmittedFile file, string name, byte[] bytes, LoadContents contents) =>
        Keep(name, source: "", $"{file.Path}!{name[file.Name.Length..]}", bytes, contents, file.IsNamedByHand,
            FactsOf(file));

    /// <summary>Stages bytes as what a source delivers under one of its ids.</summary>
    public void Keep(
        string name, string source, string id, byte[] bytes, LoadContents contents, bool isNamedByHand = false,
        OutsideFacts? facts = null)
    {
        var document = archive.Keep(name, id, bytes);
        var entry = new ManifestEntry.Read(document.Sha256, bytes.Length, name, source, id)
        {
            IsNamedByHand = isNamedByHand,
            Facts = facts,
        };
        contents.Add(entry, () => document);
        contents.Remember(entry, stamp: null);
    }

    private void SetAside(SubmittedFile file, LoadContents contents)
    {
        var sha256 = archive.KeepUnread(file);
        contents.Add(new ManifestEntry.Refused(
            sha256, file.Stamp.Length, file.Name, "文件",
            FormattableString.Invariant($"{file.Stamp.Length / 1048576.0:0.0} MB"),
            $"超过单个文件的上限 {settings.Limits.FileMegabytes} MB（设置 Limits:FileMegabytes）", Verdict.OverLimit,
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
            Facts = FactsOf(file),
        };

    private static OutsideFacts? FactsOf(SubmittedFile file) => file.Facts == OutsideFacts.None ? null : file.Facts;

    private static Document Unopened() =>
        throw new InvalidOperationException("A known document is never opened.");
}
