namespace PerfEtl.Warehouse; internal static class Placeholder;
