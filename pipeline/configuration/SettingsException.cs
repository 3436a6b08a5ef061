using PerfEtl.Pipeline.Basics;

namespace PerfEtl.Pipeline.Configuration;

/// <summary>A setting is misspelt or has a value that does not fit. Terminal: nothing is run.</summary>
internal sealed class SettingsException(string message, Exception? inner = null)
    : ToldException(message, FailureKind.Settings, inner);
