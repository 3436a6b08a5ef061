using System.Text;
using PerfEtl.Pipeline.Failures;

namespace PerfEtl.Pipeline.Commands.Terminal;

/// <summary>Reads a password: typed twice and not shown, or the first line of standard input.</summary>
internal static class PasswordPrompt
{
    /// <summary>The password.</summary>
    /// <exception cref="UsageException">The two differ, or there is none.</exception>
    public static string Read()
    {
        if (Console.IsInputRedirected)
            return Console.In.ReadLine() ?? throw new UsageException("标准输入里没有口令，应为一行。");
        var first = Typed("口令：");
        return Typed("再输一次：") == first ? first : throw new UsageException("两次输入的口令不一样，请再试。");
    }

    private static string Typed(string asked)
    {
        Console.Error.Write(asked);
        var typed = new StringBuilder();
        for (; ; )
        {
            var key = Console.ReadKey(intercept: true);
            if (key.Key == ConsoleKey.Enter) break;
            if (key.Key == ConsoleKey.Backspace) typed.Length = Math.Max(0, typed.Length - 1);
            else if (!char.IsControl(key.KeyChar)) typed.Append(key.KeyChar);
        }

        Console.Error.WriteLine();
        return typed.ToString();
    }
}
