public void ConfigureServices(IServiceCollection services)
{
    services.AddCors(options =>
    {
        options.AddPolicy("Any", b => b.SetIsOriginAllowed(_ => true).AllowAnyMethod().AllowAnyHeader().AllowCredentials());
    });
}
public void Configure(IApplicationBuilder app)
{
    app.UseRouting();
    app.UseEndpoints(e => e.MapControllers());
    app.UseCors("Any");
}
