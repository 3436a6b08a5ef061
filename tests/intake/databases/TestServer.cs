using System.Data.Common;
using PerfEtl.Pipeline.Configuration;

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

    /// <summary>Its type of a short text.</summary>
    internal virtual string Text => "text";

    /// <summary>A statement that adds a submission and gives its number, without a look at any other row.</summary>
    internal abstract string Insert(string table);

    /// <summary>A statement that ends the sessions of the program under test.</summary>
    internal abstract string KillSessions { get; }

    /// <summary>The code that goes with a refused login, a missing table, a missing column.</summary>
    internal abstract (string Login, string Table, string Column) Codes { get; }

    /// <summary>The port it listens on at this machine or another.</summary>
    internal abstract (string Host, int Port) Address { get; }

    /// <summary>The settings of a source that reaches it through a port of this machine.</summary>
    internal abstract DatabaseSourceOptions Through(int port);

    /// <summary>An open connection with every right.</summary>
    internal abstract DbConnection Open();

    /// <summary>Settings of a source on it; user and password are in the environment.</summary>
    internal abstract DatabaseSourceOptions Options();
}
