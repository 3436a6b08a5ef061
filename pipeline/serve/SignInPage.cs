using Microsoft.AspNetCore.Http;

namespace PerfEtl.Pipeline.Serve;

/// <summary>The page where one signs in.</summary>
internal static class SignInPage
{
    /// <summary>Writes it.</summary>
    /// <param name="context">The request.</param>
    /// <param name="isWrong">Whether the word just given was nobody's.</param>
    public static Task WriteAsync(HttpContext context, bool isWrong)
    {
        context.Response.ContentType = "text/html; charset=utf-8";
        return context.Response.WriteAsync($"""
            <!DOCTYPE html>
            <html lang="zh-CN">
            <head><meta charset="utf-8"><title>登录 · PerfEtl</title>
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <link rel="icon" href="data:,"><style>{Style}</style></head>
            <body><main><h1>PerfEtl 定时作业</h1>
            <form method="post">
            <label for="token">口令</label>
            <input id="token" name="token" type="password" autocomplete="current-password" autofocus required>
            {(isWrong ? """<p class="wrong" role="alert">口令不对，请核对后再试。</p>""" : "")}
            <button>登录</button>
            <p>口令在数据文件夹的 serve/operator.token（可下指令）和 serve/reader.token（只看）里，请向管理员索取。</p>
            </form></main></body></html>
            """);
    }

    private const string Style = """
        body { margin: 0; background: #F4F7FB; color: #1E293B; line-height: 1.65;
               font: 15px/1.65 "Noto Sans SC", "Microsoft YaHei", "PingFang SC", sans-serif; }
        main { max-width: 22rem; margin: 14vh auto 0; padding: 2rem; background: #fff; border: 1px solid #E2E8F0; }
        h1 { margin: 0 0 1.2rem; font-size: 1.3rem; color: #173F73; }
        label { display: block; font-weight: 700; }
        input { box-sizing: border-box; width: 100%; padding: .5rem .6rem; font: inherit; border: 1px solid #64748B; }
        button { margin-top: 1rem; padding: .45rem 1.4rem; font: inherit; color: #fff; background: #1F4E8C;
                 border: 0; cursor: pointer; }
        button:hover { background: #173F73; } p { margin: 1rem 0 0; font-size: 13px; color: #64748B; }
        .wrong { color: #B83227; }
        """;
}
