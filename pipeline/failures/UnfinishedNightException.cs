namespace PerfEtl.Pipeline.Failures;

/// <summary>The new state is published, but something that follows it could not be done.</summary>
/// <remarks>The next night does it again, so nothing is lost.</remarks>
/// <param name="step">What could not be done: <c>整理隔离区</c>.</param>
/// <param name="cause">Why: a full disk, a missing right.</param>
internal sealed class UnfinishedNightException(string step, Exception cause)
    : ToldException(
        $"新数据已经发布，但{step}没有做完：{FileFailure.Clause(cause)}。请检查磁盘空间和权限，下次运行会补做。", cause: cause)
{
    /// <summary>Does a step that follows the publish.</summary>
    /// <exception cref="UnfinishedNightException">A file could not be written.</exception>
    public static T Guard<T>(string step, Func<T> work)
    {
        try
        {
            return work();
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new UnfinishedNightException(step, failure);
        }
    }

    /// <inheritdoc cref="Guard{T}"/>
    public static void Guard(string step, Action work) => Guard(step, () =>
    {
        work();
        return true;
    });
}
