namespace PerfEtl.Pipeline.Extract.Pdf.Objects.Encryption;

/// <summary>What the encryption dictionary says about passwords and keys.</summary>
/// <param name="Revision">2 to 6.</param>
/// <param name="KeyLength">In bytes, 5 to 32.</param>
/// <param name="Owner">/O.</param>
/// <param name="User">/U.</param>
/// <param name="OwnerKey">/OE, revisions 5 and 6.</param>
/// <param name="UserKey">/UE, revisions 5 and 6.</param>
/// <param name="Permissions">/P, as 32 bits.</param>
/// <param name="FileId">First string of the trailer's /ID.</param>
/// <param name="IsMetadataEncrypted">/EncryptMetadata.</param>
internal sealed record EncryptionEntries(
    int Revision, int KeyLength, byte[] Owner, byte[] User, byte[] OwnerKey, byte[] UserKey, uint Permissions,
    byte[] FileId, bool IsMetadataEncrypted);
