export default { id: 'redmine-options-404', source: 'Redmine REST API; the plugin redmine_cors', software: 'rails', kind: 'no-rule',
  story: 'Redmine has no route for OPTIONS: 404 with its own page to the preflight of X-Redmine-API-Key; GET is 200 and bare.',
  async start(t) {
    const { port } = await t.serve(({ method, url }) => {
      const r = [['Server', 'Apache/2.4.57 (Debian)'], ['X-Powered-By', 'Phusion Passenger(R) 6.0.17'], ['X-Request-Id', '2f1f4c1e-0000-4000-8000-000000000000'], ['X-Runtime', '0.012345'], ['X-Frame-Options', 'SAMEORIGIN']]
      return method === 'GET' && url.startsWith('/issues.json') ? { status: 200, headers: [...r, ['Content-Type', 'application/json; charset=utf-8']], body: '{"issues":[]}' } : { status: 404, headers: [...r, ['Content-Type', 'text/html; charset=utf-8']], body: '<!DOCTYPE html><html><head><title>Redmine 404 error</title></head><body><h1>Page not found</h1><p>The page you were trying to access doesn\'t exist or has been removed.</p></body></html>' }
    })
    return { url: `https://redmine.example.com:${port}/issues.json`, args: ['-H', 'X-Redmine-API-Key: 0123456789abcdef'] }
  },
  expect: { outcome: 'blocked', causes: ['preflight-not-handled', 'cors-not-configured'], neverCertain: ['wrong-url', 'preflight-elsewhere', 'origin-not-allowed'], fixFor: ['rails', null], layer: ['rails', 'apache', null], mustSay: [/404/] } }
