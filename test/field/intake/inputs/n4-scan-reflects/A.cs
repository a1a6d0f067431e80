app.Use(async (ctx, next) => {
    var origin = ctx.Request.Headers["Origin"].ToString();
    if (!string.IsNullOrEmpty(origin)) ctx.Response.Headers["Access-Control-Allow-Origin"] = origin;
    if (ctx.Request.Method == "OPTIONS") { return; }
    await next();
});
