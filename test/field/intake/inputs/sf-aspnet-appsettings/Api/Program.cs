var builder = WebApplication.CreateBuilder(args);
var origins = builder.Configuration.GetSection("Cors:Origins").Get<string[]>() ?? [];
builder.Services.AddCors(o => o.AddPolicy("web", p => p
    .WithOrigins(origins)
    .AllowAnyHeader()
    .WithMethods("GET", "PUT")
    .AllowCredentials()));
builder.Services.AddControllers();

var app = builder.Build();
app.UseAuthentication();
app.UseAuthorization();
app.UseCors("web");
app.MapControllers();
app.Run();
