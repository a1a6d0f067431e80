app.Use(async (ctx, next) => {
    var o = ctx.Request.Headers.Origin.ToString();
    if (hosts.Any(h => o.EndsWith(h))) { ctx.Response.Headers.Append("Access-Control-Allow-Origin", o); }
    await next();
});
