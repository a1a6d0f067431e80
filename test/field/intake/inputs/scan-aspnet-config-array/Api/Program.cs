var builder = WebApplication.CreateBuilder(args);
var origins = builder.Configuration.GetSection("Cors:Origins").Get<string[]>() ?? [];
builder.Services.AddCors(o => o.AddDefaultPolicy(p => p.WithOrigins(origins).AllowAnyHeader().WithMethods("GET", "POST").AllowCredentials()));
var app = builder.Build();
app.UseHttpsRedirection();
app.UseAuthentication();
app.UseCors();
app.MapControllers();
app.Run();
