namespace PerfEtl.Reports; internal static class Placeholder;
