var builder = WebApplication.CreateBuilder(args);
var allowed = builder.Configuration["AllowedOrigins"]!.Split(';', StringSplitOptions.RemoveEmptyEntries);
builder.Services.AddCors(options => options.AddDefaultPolicy(policy =>
    policy.WithOrigins(allowed).AllowAnyHeader().WithMethods("GET", "POST").AllowCredentials()));
var app = builder.Build();
app.UseHttpsRedirection();
app.UseCors();
app.MapGet("/", () => "ok");
app.Run();
