export default { id: 'iis-cors-module-fails-unlisted', source: 'IIS documentation, CORS module configuration reference, failUnlistedOrigins', software: 'iis', kind: 'origin',
  story: 'The IIS CORS module with failUnlistedOrigins answers pages it does not list 403 with its own error page.',
  async start(t) {
    const { port } = await t.serve(({ origin, preflight, method }) => {
      const id = [['Server', 'Microsoft-IIS/10.0'], ['X-Powered-By', 'ASP.NET']]
      if (origin && origin !== 'https://intranet.example.com') return { status: 403, headers: [['Content-Type', 'text/html'], ...id], body: '<html><head><title>403 - Forbidden: Access is denied.</title></head><body><h2>403 - Forbidden: Access is denied.</h2><h3>You do not have permission to view this directory or page using the credentials that you supplied.</h3></body></html>' }
      const c = origin ? [['Access-Control-Allow-Origin', origin], ['Access-Control-Allow-Credentials', 'true'], ['Vary', 'Origin']] : []
      if (preflight) return { status: 204, headers: [...c, ['Access-Control-Allow-Headers', 'content-type'], ['Access-Control-Allow-Methods', 'GET, PUT, POST'], ...id] }
      return { status: 200, headers: [['Content-Type', 'application/json; charset=utf-8'], ...c, ...id], body: '{}' }
    })
    return { url: `https://api.example.com:${port}/api/stock`, args: ['--credentials', 'include'] }
  },
  expect: { outcome: 'blocked', causes: ['origin-not-allowed', 'error-response-without-cors.origin-triggered'], neverCertain: ['preflight-requires-auth', 'blocked-at-edge', 'cors-not-configured'], fixFor: ['iis', null], layer: ['iis', 'aspnet'], mustSay: [/\b403\b/, /https:\/\/app\.example\.com/] } }
