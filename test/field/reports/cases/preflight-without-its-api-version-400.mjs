export default { id: 'preflight-without-its-api-version-400', source: 'dotnet/aspnet-api-versioning, ApiVersionUnspecified; header version reader', software: 'unknown', kind: 'preflight',
  story: 'The gateway wants the version of the API in a header and asks OPTIONS for it: 400 ApiVersionUnspecified; the request has its headers.',
  async start(t) {
    const { port } = await t.serve(({ h, origin }) => h['api-version'] ? { status: 200, headers: [['Content-Type', 'application/json; charset=utf-8'], ...(origin === 'https://app.example.com' ? [['Access-Control-Allow-Origin', origin]] : []), ['Vary', 'Origin'], ['api-supported-versions', '1.0, 2.0']], body: '[]' }
      : { status: 400, headers: [['Content-Type', 'application/json; charset=utf-8']], body: '{"error":{"code":"ApiVersionUnspecified","message":"An API version is required, but was not specified."}}' })
    return { url: `https://api.example.com:${port}/orders`, args: ['-H', 'Api-Version: 2.0'] }
  },
  expect: { outcome: 'blocked', causes: ['preflight-failed', 'preflight-not-handled'], neverCertain: ['origin-not-allowed', 'cors-not-configured', 'wrong-url'], fixFor: [null, 'aspnet'], layer: [null, 'aspnet'], mustSay: [/OPTIONS/, /400/, /api-version/i] } }
