import { rows } from '../scan-of.ts'

rows('ASP.NET', [
  [
    'a policy in a block of statements',
    {
      'Program.cs':
        'var b = WebApplication.CreateBuilder(args);\nb.Services.AddCors(o =>\n{\n  o.AddDefaultPolicy(p =>\n  {\n    p.WithOrigins("https://a.test", "https://b.test");\n    p.AllowCredentials();\n  });\n});\nvar app = b.Build();\napp.UseCors();\napp.Run();',
    },
    ['Program.cs:4 aspnet https://a.test https://b.test true'],
  ],
  [
    'any origin',
    { 'S.cs': 'app.UseCors(x => x.AllowAnyOrigin().AllowAnyMethod());' },
    ['S.cs:1 aspnet * false'],
  ],
  [
    'a function that lets everybody through',
    { 'S.cs': 'app.UseCors(x => x.SetIsOriginAllowed(_ => true).AllowCredentials());' },
    ['S.cs:1 aspnet reflect true'],
    /every origin is sent back/,
  ],
  [
    'a list from the configuration',
    {
      'S.cs':
        'var allowed = builder.Configuration.GetSection("Cors:Origins").Get<string[]>();\nservices.AddCors(o => o.AddPolicy("x", p => p.WithOrigins(allowed)));',
    },
    ['S.cs:2 aspnet unknown false'],
    /Cors:Origins/,
  ],
  [
    'UseCors below the authorization',
    {
      'P.cs':
        'services.AddCors(o => o.AddPolicy("x", p => p.WithOrigins("https://a.test/")));\napp.UseAuthorization();\napp.UseCors("x");',
    },
    ['P.cs:1 aspnet https://a.test/ false'],
    /slash[\s\S]*UseCors stands below UseAuthorization/,
  ],
  [
    'the attribute of Web API 2',
    {
      'C.cs':
        '[EnableCors(origins: "https://a.test,https://b.test", headers: "*", methods: "*")]\nclass C {}',
    },
    ['C.cs:1 aspnet https://a.test https://b.test false'],
  ],
  [
    'a header by hand',
    {
      'M.cs':
        'class M { void A() {\n  context.Response.Headers["Access-Control-Allow-Origin"] = "*";\n  context.Response.Headers.Add("Access-Control-Allow-Credentials", "true");\n} }',
    },
    ['M.cs:2 aspnet * true'],
    /wildcard/,
  ],
])
