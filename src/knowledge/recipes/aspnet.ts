import { quoted } from './quote.ts'
import type { Need, Stack } from './stack.ts'

export const aspnet: Stack = {
  livesIn: 'Program.cs: builder.Services.AddCors(…) and app.UseCors()',
  breaksHere: [
    'UseCors() stands below UseAuthentication or the endpoints, or no policy is applied at all.',
    'WithOrigins("https://app.example.com/") with a slash at the end never matches.',
    'An exception ends in a bare 500, and the browser speaks of CORS.',
    'IIS in front answers OPTIONS, or PUT and DELETE (WebDAV), before the application.',
  ],
  takeOut: 'remove AddCors, UseCors, [EnableCors] and headers that are set by hand',
  policy: {
    snippet,
    place: [
      'Part 1 goes above builder.Build(). Part 2 goes below UseRouting() where it is called, and above UseAuthentication(), UseAuthorization(), UseResponseCaching() and the endpoints.',
    ],
    settings: {
      origins: 'WithOrigins',
      methods: 'WithMethods',
      headers: 'WithHeaders',
      exposed: 'WithExposedHeaders',
      credentials: 'AllowCredentials()',
    },
    perCause: {
      'error-response-without-cors':
        'UseCors() must stand above whatever throws, and UseExceptionHandler must turn the exception into a response. Then look up the exception in the log: it is the real fault.',
      'preflight-failed':
        '“contains CORS metadata, but a middleware was not found” means that [EnableCors] or RequireCors is there and app.UseCors() is not, or stands below the endpoints.',
      'preflight-requires-auth':
        'UseCors() above UseAuthentication() ends a preflight before anything asks for credentials.',
      'preflight-not-handled':
        'UseCors() answers the preflight of every endpoint; [HttpOptions] is not needed. Behind IIS, its OPTIONSVerbHandler must be removed.',
      'wildcard-with-credentials': 'AllowAnyOrigin() with AllowCredentials() is refused: name the origins.',
      'login-redirect':
        'The cookie handler sends scripts to the login page: in OnRedirectToLogin of AddCookie(), set context.Response.StatusCode = 401 for API paths.',
    },
    reload: 'Build and restart.',
  },
  cookie: () => ({
    steps: [
      'In Program.cs, for the cookie of the login; for one of your own give CookieOptions the same two values.',
    ],
    snippet: `builder.Services.ConfigureApplicationCookie(options =>
{
    options.Cookie.SameSite = SameSiteMode.None;
    options.Cookie.SecurePolicy = CookieSecurePolicy.Always;
});`,
  }),
}

function snippet({ policy }: Need): string {
  const of = (values: readonly string[]): string => values.map(quoted).join(', ')
  const calls = [
    `WithOrigins(${of(policy.origins)})`,
    `WithMethods(${of(policy.methods)})`,
    policy.anyHeader ? 'AllowAnyHeader()' : `WithHeaders(${of(policy.headers)})`,
    ...(policy.exposed.length > 0 ? [`WithExposedHeaders(${of(policy.exposed)})`] : []),
    ...(policy.credentials ? ['AllowCredentials()'] : []),
    `SetPreflightMaxAge(TimeSpan.FromSeconds(${policy.maxAge}))`,
  ]
  return `// Part 1: Program.cs, above builder.Build()
builder.Services.AddCors(options => options.AddDefaultPolicy(policy => policy
${calls.map((call) => `    .${call}`).join('\n')}));

// Part 2: above UseAuthentication, UseAuthorization and the endpoints
${policy.origins.length > 1 ? '' : varyByOrigin}app.UseCors();
`
}

/** With one origin UseCors() leaves Vary out, although it sends the header to that origin alone. */
const varyByOrigin = `app.Use((context, next) =>
{
    context.Response.Headers.AppendCommaSeparatedValues("Vary", "Origin");
    return next(context);
});
`
