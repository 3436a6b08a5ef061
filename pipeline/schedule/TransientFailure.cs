using System.Data.Common;
using System.Net.Sockets;
using PerfEtl.Pipeline.Intake.Databases;
using PerfEtl.Pipeline.Load;

namespace PerfEtl.Pipeline.Schedule;

/// <summary>Which failures may pass by themselves, so that trying again makes sense.</summary>
internal static class TransientFailure
{
    /// <summary>Whether it or its cause is of that kind: busy warehouse, broken network, busy or gone server.</summary>
    /// <remarks>
    /// A full disk or a missing folder is not: nobody mends it in the night, and the notice should come at once.
    /// Database drivers say of their own errors whether they pass (<see cref="DbException.IsTransient"/>).
    /// </remarks>
    public static bool Is(Exception failure)
    {
        for (Exception? cause = failure; cause is not null; cause = cause.InnerException)
        {
            if (IsItself(cause)) return true;
        }

        return false;
    }

    private static bool IsItself(Exception failure) => failure switch
    {
        WarehouseBusyException or SocketException or HttpRequestException or TimeoutException => true,
        DatabaseSourceException source => source.IsTransient,
        DbException database => database.IsTransient,
        _ => false,
    };
}
