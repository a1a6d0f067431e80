public void ConfigureServices(IServiceCollection services)
{
    services.AddCors(o => o.AddPolicy("Shop", b =>
    {
        b.WithOrigins(Configuration.GetSection("Cors:Origins").Get<string[]>())
         .AllowAnyHeader()
         .AllowAnyMethod()
         .AllowCredentials();
    }));
}
