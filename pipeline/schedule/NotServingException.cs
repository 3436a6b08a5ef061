using PerfEtl.Pipeline.Failures;
using PerfEtl.Pipeline.Files;

namespace PerfEtl.Pipeline.Schedule;

/// <summary>No <c>perfetl serve</c> runs on the data folder, so nothing would come of a wish.</summary>
internal sealed class NotServingException(DataFolder data) : ToldException(
    $"{data.Root} 上没有正在运行的 perfetl serve，指令没有下达。请先启动它，或直接运行 perfetl run。");
