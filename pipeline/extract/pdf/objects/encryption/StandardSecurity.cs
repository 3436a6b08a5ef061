namespace PerfEtl.Pipeline.Extract.Pdf.Objects.Encryption;

/// <summary>Reads the encryption dictionary and finds the key that needs no password.</summary>
internal sealed class StandardSecurity(PdfFile file)
{
    private const int LeastKey = 5;
    private const int LegacyKey = 16;

    /// <summary>Prepares decryption.</summary>
    /// <param name="encrypt">The trailer's /Encrypt, references followed.</param>
    /// <param name="fileId">First string of the trailer's /ID; empty if missing.</param>
    /// <exception cref="PdfException">A password is needed, or the handler is unknown.</exception>
    public Decryptor Open(PdfDictionary encrypt, byte[] fileId)
    {
        var handler = (file.Get(encrypt, "Filter") as PdfName)?.Value ?? "";
        var (version, revision) = (Int(encrypt, "V", 0), Int(encrypt, "R", 0));
        if (handler != "Standard" || version is not (1 or 2 or 4 or 5) || revision is < 2 or > 6)
        {
            throw new PdfException(PdfProblem.Password,
                $"文件用不认识的方式加密（“{handler}”，V {version}，R {revision}），无法读取");
        }

        var entries = Entries(encrypt, version, revision, fileId);
        var key = (revision >= 5 ? ModernFileKey.Find(entries) : LegacyFileKey.Find(entries))
            ?? throw new PdfException(PdfProblem.Password, "文件设有打开密码，需先去掉密码再报送");
        return version < 4 ? OneMethod(key) : ByCryptFilters(encrypt, key, entries.IsMetadataEncrypted);
    }

    private EncryptionEntries Entries(PdfDictionary encrypt, int version, int revision, byte[] fileId)
    {
        // Some writers give the length in bytes.
        var length = Int(encrypt, "Length", 40);
        if (length >= 40) length /= 8;
        var permissions = file.Get(encrypt, "P") is PdfNumber number ? number.Value : 0;
        return new EncryptionEntries(
            revision, version switch { 1 => LeastKey, 2 => Math.Clamp(length, LeastKey, LegacyKey), _ => LegacyKey },
            Bytes(encrypt, "O"), Bytes(encrypt, "U"), Bytes(encrypt, "OE"), Bytes(encrypt, "UE"),
            unchecked((uint)(long)permissions), fileId,
            file.Get(encrypt, "EncryptMetadata") is not PdfBoolean { Value: false });
    }

    private Decryptor OneMethod(byte[] key) => new(
        key, CipherMethod.Rc4,
        new Dictionary<string, CipherMethod> { ["Identity"] = CipherMethod.None, [""] = CipherMethod.Rc4 }, "",
        isMetadataEncrypted: true, file.Damage);

    private Decryptor ByCryptFilters(PdfDictionary encrypt, byte[] key, bool isMetadataEncrypted)
    {
        var methods = new Dictionary<string, CipherMethod>();
        var described = file.Get(encrypt, "CF") as PdfDictionary ?? PdfDictionary.Empty;
        foreach (var name in described.Entries.Keys)
        {
            if (file.Get(described, name) is PdfDictionary filter) methods[name] = Method(filter, key.Length);
        }

        methods["Identity"] = CipherMethod.None;
        var strings = (file.Get(encrypt, "StrF") as PdfName)?.Value ?? "Identity";
        if (!methods.TryGetValue(strings, out var method)) throw Unknown(strings);
        var streams = (file.Get(encrypt, "StmF") as PdfName)?.Value ?? "Identity";
        if (!methods.ContainsKey(streams)) throw Unknown(streams);
        return new Decryptor(key, method, methods, streams, isMetadataEncrypted, file.Damage);
    }

    private CipherMethod Method(PdfDictionary filter, int keyLength)
    {
        var name = (file.Get(filter, "CFM") as PdfName)?.Value ?? "None";
        return name switch
        {
            "None" => CipherMethod.None,
            "V2" => CipherMethod.Rc4,
            "AESV2" => CipherMethod.Aes128,
            "AESV3" when keyLength == 32 => CipherMethod.Aes256,
            _ => throw Unknown(name),
        };
    }

    private static PdfException Unknown(string name) =>
        new(PdfProblem.Password, $"文件用不认识的方式加密（“{name}”），无法读取");

    private int Int(PdfDictionary dictionary, string key, int missing) =>
        file.Get(dictionary, key) is PdfNumber number ? number.ToInt() : missing;

    private byte[] Bytes(PdfDictionary dictionary, string key) =>
        file.Get(dictionary, key) is PdfString text ? text.Bytes : [];
}
