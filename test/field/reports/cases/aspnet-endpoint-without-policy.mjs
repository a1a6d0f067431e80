export default { id: 'aspnet-endpoint-without-policy', source: 'ASP.NET Core documentation, enable CORS with endpoint routing: RequireCors on some endpoints', software: 'aspnet', kind: 'path',
  story: 'UseCors() without a policy and RequireCors on other endpoints alone: this one answers OPTIONS 405 with Allow: GET, and its GET is bare.',
  async start(t) {
    const { port } = await t.serve(({ method, url }) => {
      if (!url.startsWith('/api/reports')) return { status: 404, headers: [['Server', 'Kestrel']] }
      if (method === 'OPTIONS') return { status: 405, headers: [['Server', 'Kestrel'], ['Allow', 'GET']] }
      return { status: 200, headers: [['Server', 'Kestrel'], ['Content-Type', 'application/json; charset=utf-8']], body: '[]' }
    })
    return { url: `https://api.example.com:${port}/api/reports`, args: ['-H', 'Authorization: Bearer x'] }
  },
  expect: { outcome: 'blocked', causes: ['cors-not-configured', 'preflight-not-handled'], fixFor: ['aspnet', null], layer: ['aspnet'], neverCertain: ['wrong-url', 'preflight-failed'] } }
