var builder = WebApplication.CreateBuilder(args);
var origins = builder.Configuration.GetSection("Cors:AllowedOrigins").Get<string[]>() ?? [];
builder.Services.AddCors(o => o.AddPolicy("ui", p => p
    .WithOrigins(origins)
    .AllowAnyHeader()
    .WithMethods("GET", "PUT")
    .AllowCredentials()));
var app = builder.Build();
app.UseCors("ui");
app.MapGet("/", () => "ok");
app.Run();
