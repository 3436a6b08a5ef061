using System.Globalization;

namespace PerfEtl.Tests.Reports.Drawing;

/// <summary>Runs as if on a machine of that language.</summary>
internal static class CultureScope
{
    public static T Run<T>(string culture, Func<T> work)
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            return work();
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
