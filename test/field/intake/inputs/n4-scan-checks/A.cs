app.Use(async (ctx, next) => {
    var origin = ctx.Request.Headers["Origin"].ToString();
    if (IsAllowed(origin)) ctx.Response.Headers["Access-Control-Allow-Origin"] = origin;
    await next();
});
