var builder = WebApplication.CreateBuilder(args);
var origins = builder.Configuration.GetSection("Cors:Origins").Get<string[]>() ?? ["https://app.example.com"];
builder.Services.AddCors(o =>
{
    o.AddPolicy("open", p => p.AllowAnyOrigin().AllowAnyHeader().AllowAnyMethod());
    o.AddPolicy("web", p => p.WithOrigins(origins).WithMethods("GET", "PUT").AllowAnyHeader().AllowCredentials());
});
var app = builder.Build();
app.UseRouting();
app.UseCors("web");
app.UseAuthorization();
app.MapControllers();
app.Run();
