using Microsoft.AspNetCore.Cors.Infrastructure;

public class CorsProvider : ICorsPolicyProvider
{
    public Task<CorsPolicy?> GetPolicyAsync(HttpContext context, string? name)
    {
        var builder = new CorsPolicyBuilder().AllowAnyHeader().AllowAnyMethod();
        if (_hosts.Length == 0)
            builder.AllowAnyOrigin();
        else
            builder.WithOrigins("https://shop.example.com").AllowCredentials();
        return Task.FromResult<CorsPolicy?>(builder.Build());
    }
}
