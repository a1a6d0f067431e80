export default { id: 'iis-query-too-long-404-15', source: 'IIS documentation, requestLimits maxQueryString, 404.15', software: 'iis', kind: 'bare-error',
  story: 'A long query is over maxQueryString: IIS answers 404.15 as its own page before the application; short queries work.',
  async start(t) {
    const { port } = await t.serve(({ url, origin, preflight }) => {
      const id = [['Server', 'Microsoft-IIS/10.0'], ['X-Powered-By', 'ASP.NET']]
      if ((url.split('?')[1] ?? '').length > 2048) return { status: 404, headers: [['Content-Type', 'text/html'], ...id], body: '<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN"><html><head><title>404 - File or directory not found.</title></head><body><div id="header"><h1>Server Error</h1></div><h2>404 - File or directory not found.</h2><h3>The resource you are looking for might have been removed, had its name changed, or is temporarily unavailable.</h3></body></html>' }
      const c = origin === 'https://app.example.com' ? [['Access-Control-Allow-Origin', origin], ['Vary', 'Origin']] : []
      if (preflight) return { status: 204, headers: [...c, ...id] }
      return { status: url.startsWith('/api') ? 200 : 404, headers: [['Content-Type', 'application/json; charset=utf-8'], ...c, ...id], body: '[]' }
    })
    return { url: `https://api.example.com:${port}/api/report?ids=${Array.from({ length: 400 }, (_, i) => 100000 + i).join(',')}`, args: [] }
  },
  expect: { outcome: 'blocked', causes: ['error-response-without-cors.address'], neverCertain: ['wrong-url', 'cors-not-configured', 'error-response-without-cors'], fixFor: [null], layer: ['iis', 'aspnet'], mustSay: [/\b404\b/, /query has \d/, /maxQueryString/] } }
