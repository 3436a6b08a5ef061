namespace PerfEtl.Pipeline.Extract.Pdf.Objects.Encryption;

/// <summary>How bytes of an encrypted file are encrypted.</summary>
internal enum CipherMethod
{
    /// <summary>Not at all (<c>/Identity</c>).</summary>
    None,

    /// <summary>RC4 with a key of each object (<c>/V2</c>).</summary>
    Rc4,

    /// <summary>AES-128 with a key of each object (<c>/AESV2</c>).</summary>
    Aes128,

    /// <summary>AES-256 with the key of the file (<c>/AESV3</c>).</summary>
    Aes256,
}
