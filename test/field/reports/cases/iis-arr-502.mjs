export default { id: 'iis-arr-502', source: 'Microsoft documentation, troubleshooting 502 errors in ARR', software: 'iis', kind: 'gateway',
  story: 'IIS with Application Request Routing in front of Node, which is down: 502.3 in the page of IIS; the headers of web.config are on it.',
  async start(t) {
    const { port } = await t.serve(({ method }) => ({ status: 502, headers: [['Content-Type', 'text/html'], ['Server', 'Microsoft-IIS/10.0'], ['X-Powered-By', 'ASP.NET'], ['Access-Control-Allow-Origin', 'https://app.example.com'], ['Access-Control-Allow-Headers', 'content-type']], body: '<!DOCTYPE html><html><head><title>502 - Web server received an invalid response while acting as a gateway or proxy server.</title></head><body><h1>Server Error</h1></body></html>' }))
    return { url: `https://api.example.org:${port}/v1/me`, args: ['-H', 'Content-Type: application/json'] }
  },
  expect: { outcome: 'blocked', causes: ['gateway-error'], neverCertain: ['preflight-failed', 'origin-not-allowed', 'preflight-not-handled'], fixFor: ['iis', 'aspnet', null], layer: ['iis', 'aspnet'], mustSay: [/502/] } }
