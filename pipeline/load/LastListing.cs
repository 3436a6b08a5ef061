namespace PerfEtl.Pipeline.Load;

/// <summary>The last load, and the files that it would find in force if they were looked at again.</summary>
/// <param name="LoadId">The load.</param>
/// <param name="ListingSha256">Hash of its files and their stamps; null if they may have something new to tell.</param>
internal sealed record LastListing(string LoadId, string? ListingSha256);
