export default { id: 'iis-options-verb-denied', source: 'IIS documentation, request filtering verbs, 404.6', software: 'iis', kind: 'preflight',
  story: 'Request filtering denies the verb OPTIONS: IIS answers 404 with a page of its own; the application behind has CORS.',
  async start(t) {
    const { port } = await t.serve(({ method, origin }) => method === 'OPTIONS' ? { status: 404, headers: [['Content-Type', 'text/html'], ['Server', 'Microsoft-IIS/10.0'], ['X-Powered-By', 'ASP.NET']], body: '<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN"><html><head><title>404 - File or directory not found.</title></head><body><div id="header"><h1>Server Error</h1></div><h2>404 - File or directory not found.</h2></body></html>' }
      : { status: 200, headers: [['Content-Type', 'application/json; charset=utf-8'], ['Server', 'Microsoft-IIS/10.0'], ['X-Powered-By', 'ASP.NET'], ['Vary', 'Origin'], ...(origin === 'https://app.example.com' ? [['Access-Control-Allow-Origin', origin]] : [])], body: '{}' })
    return { url: `https://api.example.com:${port}/api/items`, args: ['-H', 'Authorization: Bearer x'] }
  },
  expect: { outcome: 'blocked', causes: ['preflight-not-handled', 'preflight-elsewhere'], neverCertain: ['origin-not-allowed'], fixFor: ['iis', 'aspnet', null], layer: ['iis', 'aspnet'], mustSay: [/404/, /OPTIONS/] } }
