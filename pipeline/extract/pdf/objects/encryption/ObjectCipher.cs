namespace PerfEtl.Pipeline.Extract.Pdf.Objects.Encryption;

/// <summary>Decrypts what one object holds: the key of most methods depends on the object's number.</summary>
internal sealed class ObjectCipher(Decryptor decryptor, int number, int generation)
{
    /// <summary>The bytes of a string of the object.</summary>
    public byte[] DecryptString(byte[] bytes) => decryptor.DecryptString(bytes, number, generation);
}
