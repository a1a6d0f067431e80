export default { id: 'webapi2-options-405', source: 'Stack Overflow, The requested resource does not support http method OPTIONS', software: 'iis', kind: 'options',
  story: 'web.config adds the headers to everything, and ASP.NET Web API answers OPTIONS 405 in its own words.',
  async start(t) {
    const { port } = await t.serve(({ method, url }) => {
      const b = [['Server', 'Microsoft-IIS/10.0'], ['X-AspNet-Version', '4.0.30319'], ['X-Powered-By', 'ASP.NET'], ['Access-Control-Allow-Origin', '*'], ['Access-Control-Allow-Headers', 'Content-Type'], ['Access-Control-Allow-Methods', 'GET, POST, PUT, DELETE']], j = ['Content-Type', 'application/json; charset=utf-8']
      if (!url.startsWith('/api/values')) return { status: 404, headers: [['Content-Type', 'text/html'], ...b], body: '<!DOCTYPE html><html><head><title>404 - File or directory not found.</title></head></html>' }
      return method === 'OPTIONS' ? { status: 405, headers: [['Allow', 'GET,POST'], j, ...b], body: '{"Message":"The requested resource does not support http method \'OPTIONS\'."}' } : { status: 200, headers: [j, ...b], body: '["value1"]' }
    })
    return { url: `https://api.example.com:${port}/api/values`, args: ['-X', 'POST', '-H', 'Content-Type: application/json', '--data', '{}'] }
  },
  expect: { outcome: 'blocked', causes: ['preflight-not-handled'], neverCertain: ['origin-not-allowed', 'cors-not-configured'], fixFor: ['iis', 'aspnet', null], layer: ['iis', 'aspnet'], mustSay: [/405/, /OPTIONS/] } }
