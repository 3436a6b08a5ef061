using System.Data.Common;
using PerfEtl.Pipeline.Intake.Databases;

namespace PerfEtl.Tests.Intake.Databases;

/// <summary>A server the source tests can run against.</summary>
public abstract class TestServer
{
    /// <summary>Heads its statements in <c>docs/sources.md</c>.</summary>
    internal abstract string Title { get; }

    /// <summary>The name of the source in the settings.</summary>
    internal abstract string Source { get; }

    /// <summary>Sets a time of change; empty where the server keeps a rowversion by itself.</summary>
    internal abstract string Touch { get; }

    /// <summary>A statement that adds a submission and gives its number, without a look at any other row.</summary>
    internal abstract string Insert(string table);

    /// <summary>An open connection with every right.</summary>
    internal abstract DbConnection Open();

    /// <summary>Settings of a source on it; user and password are in the environment.</summary>
    internal abstract DatabaseSourceOptions Options();
}
