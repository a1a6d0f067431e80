var builder = WebApplication.CreateBuilder(args);
var origins = builder.Configuration.GetSection("Cors:AllowedOrigins").Get<string[]>() ?? [];
builder.Services.AddCors(options =>
{
    options.AddDefaultPolicy(policy => policy.WithOrigins(origins).AllowAnyHeader().WithMethods("GET", "POST").AllowCredentials());
});
builder.Services.AddControllers();
var app = builder.Build();
app.UseAuthorization();
app.UseCors();
app.MapControllers();
app.Run();
